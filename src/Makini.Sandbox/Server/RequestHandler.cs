using System.Buffers;
using System.Net;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Server;

/// <summary>Answers one request: finds its operation, lets it in by its token, reads the body, sends what the operation gives.</summary>
/// <param name="routes">The operations.</param>
/// <param name="gate">Checks tokens.</param>
/// <param name="delay">Holds an answer back.</param>
internal sealed class RequestHandler(RouteTable routes, Gate gate, Func<CancellationToken, Task> delay)
{
    private const int LongestBody = 4 * 1024 * 1024;
    private const int LongestToReadAtAll = 64 * 1024 * 1024;

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request and where its answer goes.</param>
    /// <param name="stopping">The sandbox stops: no answer any more.</param>
    /// <exception cref="OperationCanceledException">The sandbox stops.</exception>
    public async Task HandleAsync(HttpListenerContext context, CancellationToken stopping)
    {
        using var answer = await AnswerAsync(context.Request, stopping).ConfigureAwait(false);
        await delay(stopping).ConfigureAwait(false);
        await SendAsync(context, answer).ConfigureAwait(false);
    }

    private async Task<ApiAnswer> AnswerAsync(HttpListenerRequest request, CancellationToken stopping)
    {
        try
        {
            var url = request.Url ?? throw new ApiException(HttpStatusCode.BadRequest, "The address is none.");
            var method = request.HttpMethod == "HEAD" ? "GET" : request.HttpMethod;
            var (route, parameters) = routes.Find(method, url.AbsolutePath);
            var caller = gate.Admit(request.Headers["Authorization"], route.Access);
            var body = await ReadBodyAsync(request).ConfigureAwait(false);
            var query = QueryString.Parse(url.Query);
            return route.Handler(new ApiRequest(url, parameters, query, request.ContentType, body, caller, stopping));
        }
        catch (ApiException e)
        {
            return ApiAnswer.Error(e);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of ours must reach the caller as an answer, not as a connection that hangs.
            return ApiAnswer.Error(new ApiException(HttpStatusCode.InternalServerError, $"The sandbox failed: {e.Message}"));
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpListenerRequest request)
    {
        if (!request.HasEntityBody) return default;
        using var body = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            long total = 0;
            while ((read = await ReadAsync(request.InputStream, chunk).ConfigureAwait(false)) > 0)
            {
                total += read;
                if (total > LongestToReadAtAll) throw TooLarge();
                if (total <= LongestBody) body.Write(chunk, 0, read);
            }

            // Only now: a caller that still sends does not read the answer.
            if (total > LongestBody) throw TooLarge();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>A caller that stops sending holds this up until the listener is aborted, which ends the read.</summary>
    private static Task<int> ReadAsync(Stream stream, byte[] chunk) =>
        Task<int>.Factory.FromAsync(stream.BeginRead, stream.EndRead, chunk, 0, chunk.Length, null);

    private static ApiException TooLarge() => new(HttpStatusCode.RequestEntityTooLarge, $"The body is larger than {LongestBody} bytes.");

    /// <summary>Sends head and body in one piece, which only BeginWrite does; a piece for each costs 40 ms on Linux.</summary>
    private static async Task SendAsync(HttpListenerContext context, ApiAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = (int)answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers["x-request-id"] = Guid.NewGuid().ToString();
        foreach (var header in answer.Headers) response.Headers[header.Key] = header.Value;
        response.ContentLength64 = answer.Body.Length;
        if (context.Request.HttpMethod != "HEAD" && answer.Body.Length > 0)
        {
            var body = response.OutputStream;
            var sent = Task.Factory.FromAsync(body.BeginWrite, body.EndWrite, answer.Body.Bytes, 0, answer.Body.Length, null);
            await sent.ConfigureAwait(false);
        }

        // Not Dispose, which breaks the connection off: the caller's next request would find it dead.
        response.Close();
    }
}

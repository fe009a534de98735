#if !NET
using Makini.Compatibility;
#endif

namespace Makini.Http;

/// <summary>One request out, one whole answer in, within the time allowed. Knows nothing of tokens, redirects, statuses.</summary>
internal sealed class HttpExchange(HttpClient client, TimeSpan timeout, Redactor redactor)
{
    private readonly HttpLog _lines = new(redactor);

    /// <exception cref="HttpRequestException">No connection, or it broke before the answer's head was whole.</exception>
    /// <exception cref="IOException">It broke in the body.</exception>
    /// <exception cref="TimeoutException">Not done in time.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public async Task<MakiniResponse> SendAsync(
        MakiniRequest request, Uri uri, AccessToken? token, ICallLog log, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            return await SendWithinLimitAsync(request, uri, token, log, limit).ConfigureAwait(false);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
        {
            // A connection that is closed by cancellation may also end in an IOException or an ObjectDisposedException.
            throw new OperationCanceledException("The caller stopped the request.", e, cancellationToken);
        }
        catch (Exception e) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {timeout.TotalSeconds:0.###} s.", e);
        }
    }

    private async Task<MakiniResponse> SendWithinLimitAsync(
        MakiniRequest request, Uri uri, AccessToken? token, ICallLog log, CancellationTokenSource limit)
    {
        var cancellationToken = limit.Token;
        if (request.Transfer is { } transfer) transfer.KeepAlive = () => limit.CancelAfter(timeout);
        using var message = new HttpRequestMessage(request.Method, uri) { Content = ContentOf(request) };
        message.Headers.Authorization = token?.Header;
        if (log.WantsDetail) _lines.Sending(log, message);
        using var answer = await client
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        using var reading = CloseWhenStopped(answer, cancellationToken);
        if (request.Download is { } file && answer.IsSuccessStatusCode) return await SaveAsync(answer, file, request.Transfer, cancellationToken).ConfigureAwait(false);
        var (buffer, length) = await BodyReader.ReadAsync(answer.Content, cancellationToken).ConfigureAwait(false);
        if (log.WantsDetail) _lines.Received(log, message, answer, length);
        return new MakiniResponse(answer, redactor, buffer, length);
    }

    /// <summary>
    /// .NET's reads heed a token. Those of .NET Framework do not: there, only closing the answer ends a read. In .NET that would
    /// do harm: an answer closed beside a read is read to its end by both, and the connection goes to the next request meanwhile.
    /// </summary>
    private static CancellationTokenRegistration CloseWhenStopped(HttpResponseMessage answer, CancellationToken cancellationToken) =>
#if NET
        default;
#else
        cancellationToken.Register(static a => ((HttpResponseMessage)a!).Dispose(), answer);
#endif

    private async Task<MakiniResponse> SaveAsync(HttpResponseMessage answer, FileDownload file, Transfer? transfer, CancellationToken cancellationToken)
    {
        using var body = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await file.WriteAsync(body, answer.Content.Headers.ContentLength, transfer, cancellationToken).ConfigureAwait(false);
        return new MakiniResponse(answer, redactor, [], 0);
    }

    /// <summary>
    /// A change without body gets an empty one: .NET's handler itself repeats a request without, whatever its method, when
    /// the connection ends before an answer.
    /// </summary>
    private static HttpContent? ContentOf(MakiniRequest request)
    {
        if (request.Content is { } make) return make();
        return request.Method == HttpMethod.Get || request.Method == HttpMethod.Head ? null : new ByteArrayContent([]);
    }
}

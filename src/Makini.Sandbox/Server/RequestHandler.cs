using System.Net;
using Makini.Sandbox.Api;
using Makini.Sandbox.Faults;

namespace Makini.Sandbox.Server;

/// <summary>Answers one request: finds its operation, lets it in by its token, sends what the operation gives, or what a fault makes of it.</summary>
/// <param name="routes">The operations.</param>
/// <param name="state">Whose tokens count, what goes wrong, where requests are recorded.</param>
/// <param name="time">The clock.</param>
/// <param name="delay">Holds an answer back.</param>
internal sealed class RequestHandler(RouteTable routes, SandboxState state, TimeProvider time, Func<CancellationToken, Task> delay)
{
    private readonly Gate _gate = new(state.Account);

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sender">Where its answer goes.</param>
    /// <param name="stopping">The sandbox stops: no answer any more.</param>
    /// <returns>Whether the connection is good for another request.</returns>
    /// <exception cref="OperationCanceledException">The sandbox stops.</exception>
    public async Task<bool> HandleAsync(HttpRequest request, ReplySender sender, CancellationToken stopping)
    {
        var fault = state.Faults.Take(request.Url.AbsolutePath);
        using var answer = Answer(request, fault, stopping);
        var reply = HttpReply.Of(answer, time.GetUtcNow());
        if (fault is not null) reply = FaultyReply.Of(reply, fault);
        state.Record.Add(request, reply, fault);
        await delay(stopping).ConfigureAwait(false);
        return await sender.SendAsync(reply, request.Head.Method != "HEAD", request.Head.KeepsAlive, stopping).ConfigureAwait(false);
    }

    private ApiAnswer Answer(HttpRequest request, SandboxFault? fault, CancellationToken stopping)
    {
        try
        {
            if (fault is { ExpiresToken: true } && request.Token is { } token) _gate.Expire(token);
            if (fault is not null && FaultyReply.Refusal(fault) is { } refusal) throw refusal;
            var method = request.Head.Method == "HEAD" ? "GET" : request.Head.Method;
            var (route, parameters) = routes.Find(method, request.Url.AbsolutePath);
            var caller = _gate.Admit(request.Token, route.Access);
            var query = QueryString.Parse(request.Url.Query);
            return route.Handler(new ApiRequest(request.Url, parameters, query, request.Head.Header("Content-Type"), request.Body, caller, stopping));
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
}

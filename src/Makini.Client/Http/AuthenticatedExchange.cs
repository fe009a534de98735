using System.Net;

namespace Makini.Http;

/// <summary>
/// Adds the token where it belongs and nowhere else. A 401 gets one second try with another token, for every method: a
/// request that was refused was not carried out.
/// </summary>
internal sealed class AuthenticatedExchange(HttpExchange exchange, TokenGate tokens, Uri baseUri)
{
    public async Task<MakiniResponse> SendAsync(MakiniRequest request, Uri uri, ICallLog log, CancellationToken cancellationToken)
    {
        if (request.IsForToken || !RequestUri.IsSameOrigin(uri, baseUri))
            return await exchange.SendAsync(request, uri, token: null, log, cancellationToken).ConfigureAwait(false);
        var token = await tokens.GetAsync(refused: null, log, cancellationToken).ConfigureAwait(false);
        var response = await exchange.SendAsync(request, uri, token, log, cancellationToken).ConfigureAwait(false);
        if (response.Status != HttpStatusCode.Unauthorized) return response;
        try
        {
            var other = await tokens.GetAsync(token, log, cancellationToken).ConfigureAwait(false);
            if (other.Equals(token)) return response;
            token = other;
        }
        catch
        {
            response.Dispose();
            throw;
        }

        response.Dispose();
        log.Verbose($"{request.Method} {uri.AbsolutePath} answered 401; again with a new token");
        return await exchange.SendAsync(request, uri, token, log, cancellationToken).ConfigureAwait(false);
    }
}

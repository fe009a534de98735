using System.Net;

namespace Makini.Http;

/// <summary>Follows redirects itself, because only so the token is sure to stay with the host it is for.</summary>
internal sealed class RedirectFollower(AuthenticatedExchange exchange, Redactor redactor)
{
    private const int Most = 10;

    public async Task<MakiniResponse> SendAsync(MakiniRequest request, Uri uri, ICallLog log, CancellationToken cancellationToken)
    {
        for (var followed = 0; ; followed++)
        {
            var response = await exchange.SendAsync(request, uri, log, cancellationToken).ConfigureAwait(false);
            if (response.Location is not { } location || !IsFollowed(response.Status, request.Method)) return response;
            response.Dispose();
            if (followed == Most) throw Refuse(uri, $"The service redirects more than {Most} times.");
            uri = Next(uri, location, request.IsForToken);
            log.Verbose(redactor.Redact($"{request.Method} {request.Path} is redirected to {uri.GetLeftPart(UriPartial.Path)}"));
        }
    }

    private static bool IsFollowed(HttpStatusCode status, HttpMethod method) => (int)status switch
    {
        307 or 308 => true,
        301 or 302 or 303 => method == HttpMethod.Get,
        _ => false,
    };

    private Uri Next(Uri from, Uri location, bool staysWithHost)
    {
        var next = new Uri(from, location);
        var isDowngrade = from.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps;
        var mayLeave = !staysWithHost || RequestUri.IsSameOrigin(from, next);
        if (isDowngrade || !mayLeave || !RequestUri.IsSafe(next) || next.UserInfo.Length > 0)
            throw Refuse(next, $"The service redirects to {next.Scheme}://{next.Host}, which is not safe.", ErrorIds.InsecureUri);
        return next;
    }

    private MakiniException Refuse(Uri uri, string message, string errorId = ErrorIds.ResponseInvalid) => new(errorId, redactor.Redact(message))
    {
        RecommendedAction = "Look at the address given to Connect-Makini -BaseUri; a proxy on the way may be redirecting, too.",
        Target = redactor.Redact(uri.GetLeftPart(UriPartial.Path)),
    };
}

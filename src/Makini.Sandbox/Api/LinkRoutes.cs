using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>/oauth/authorize: Makini Link, whose user agrees at once; with deny=1 in the query, refuses.</summary>
/// <param name="account">The account whose customer the user is.</param>
internal sealed class LinkRoutes(Account account)
{
    /// <summary>The operations.</summary>
    public IEnumerable<Route> Create()
    {
        yield return new Route("GET", "/oauth/authorize", Authorize) { Access = RouteAccess.Anyone };
    }

    private ApiAnswer Authorize(ApiRequest request)
    {
        if (request.Query.Find("client_id") != account.ClientId) throw ApiException.Invalid("client_id", "There is no such client.");

        // Until the address is known to be the client's own, nothing is sent there, no error either.
        var redirect = request.Query.Find("redirect_uri") ?? "";
        if (!IsAllowed(redirect)) throw ApiException.Invalid("redirect_uri", "The redirect_uri must be registered, or be on this machine.");
        var answer = request.Query.Find("response_type") != "code" ? "error=unsupported_response_type"
            : request.Query.Find("deny") == "1" ? "error=access_denied"
            : $"code={account.Codes.Issue(redirect)}";
        var state = request.Query.Find("state") is { } text ? $"&state={Uri.EscapeDataString(text)}" : "";
        return ApiAnswer.Redirect(new Uri($"{redirect}{(redirect.Contains('?') ? '&' : '?')}{answer}{state}"));
    }

    private static bool IsAllowed(string redirect) =>
        Account.Redirects.Contains(redirect)
        || (Uri.TryCreate(redirect, UriKind.Absolute, out var uri) && uri is { Scheme: "http", IsLoopback: true, Fragment: "" });
}

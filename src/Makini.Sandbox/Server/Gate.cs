using System.Net;
using Makini.Sandbox.Accounts;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Server;

/// <summary>Lets requests in by their tokens.</summary>
/// <param name="account">Whose tokens count.</param>
internal sealed class Gate(Account account)
{
    private const string Scheme = "Bearer ";

    /// <summary>Lets a request in.</summary>
    /// <param name="authorization">Its Authorization header, or null.</param>
    /// <param name="access">Whose token its operation takes.</param>
    /// <returns>The connection whose token came; null where none is needed.</returns>
    /// <exception cref="ApiException">401: no token, or one that is not good any more. 403: another kind of token.</exception>
    public AccountConnection? Admit(string? authorization, RouteAccess access)
    {
        if (access == RouteAccess.Anyone) return null;
        var pair = (Token(authorization) is { } token ? account.Tokens.Use(token) : null) ?? throw Unauthenticated();
        if (pair.Grant.ConnectionKey is not { } key)
        {
            return access == RouteAccess.Account ? null : throw Forbidden("This is the account's token; the path takes a connection's.");
        }

        var connection = account.Connections.Find(key) ?? throw Unauthenticated();
        return access == RouteAccess.Connection
            ? connection
            : throw Forbidden("This is a connection's token; the path takes the account's.");
    }

    private static string? Token(string? authorization) =>
        authorization is not null && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : null;

    private static ApiException Unauthenticated() => new(HttpStatusCode.Unauthorized, "Unauthenticated.");

    private static ApiException Forbidden(string message) => new(HttpStatusCode.Forbidden, message);
}

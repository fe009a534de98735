using System.Net;
using Makini.Sandbox.Accounts;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Server;

/// <summary>Lets requests in by their tokens.</summary>
/// <param name="account">Whose tokens count.</param>
internal sealed class Gate(Account account)
{
    /// <summary>Lets a request in.</summary>
    /// <param name="token">Its token, or null.</param>
    /// <param name="access">Whose token its operation takes.</param>
    /// <returns>The connection whose token came; null where none is needed.</returns>
    /// <exception cref="ApiException">401: no token, or one that is not good any more, or a system that refuses Makini. 403: another kind of token.</exception>
    public AccountConnection? Admit(string? token, RouteAccess access)
    {
        if (access == RouteAccess.Anyone) return null;
        var pair = (token is null ? null : account.Tokens.Use(token)) ?? throw Unauthenticated();
        if (pair.Grant.ConnectionKey is not { } key)
        {
            return access == RouteAccess.Account ? null : throw Forbidden("This is the account's token; the path takes a connection's.");
        }

        var connection = account.Connections.Find(key) ?? throw Unauthenticated();
        if (access == RouteAccess.Account) throw Forbidden("This is a connection's token; the path takes the account's.");
        return access == RouteAccess.Connection && connection.SyncStatus == AccountConnection.Refused
            ? throw new ApiException(HttpStatusCode.Unauthorized, "The connected system refuses the credentials.")
            : connection;
    }

    /// <summary>Lets an access token expire.</summary>
    public void Expire(string token) => account.Tokens.ExpireToken(token);

    private static ApiException Unauthenticated() => new(HttpStatusCode.Unauthorized, "Unauthenticated.");

    private static ApiException Forbidden(string message) => new(HttpStatusCode.Forbidden, message);
}

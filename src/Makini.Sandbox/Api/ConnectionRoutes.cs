using System.Net;
using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>/api/system/connections: the account's connections, their metadata and their tokens.</summary>
/// <param name="account">The account.</param>
/// <param name="tokens">Writes tokens.</param>
internal sealed class ConnectionRoutes(Account account, TokenJson tokens)
{
    /// <summary>The operations.</summary>
    public IEnumerable<Route> Create() => from route in All() select route with { Access = RouteAccess.Account };

    private IEnumerable<Route> All()
    {
        yield return new Route("GET", "/api/system/connections", List);
        yield return new Route("POST", "/api/system/connections", Connect);
        yield return new Route("DELETE", "/api/system/connections/{id}", Disconnect);
        yield return new Route("GET", "/api/system/connections/{id}/metadata", request => ListMetadata(request, Find(request)));
        yield return new Route("POST", "/api/system/connections/{id}/metadata", SetMetadata);
        yield return new Route("POST", "/api/system/connections/{id}/token", IssueToken);
    }

    private static string Id(ApiRequest request) => request.Parameters["id"];

    private static ApiException NotFound(ApiRequest request) => new(HttpStatusCode.NotFound, $"There is no connection {Id(request)}.");

    private static ApiAnswer ListMetadata(ApiRequest request, AccountConnection connection) =>
        ListAnswer.Create(request, connection.Metadata, (json, item) =>
        {
            json.WriteStartObject();
            json.WriteString("key", item.Key);
            json.WriteString("value", item.Value);
            json.WriteEndObject();
        });

    private ApiAnswer List(ApiRequest request) =>
        ListAnswer.Create(request, account.Connections.All, (json, item) => ConnectionJson.WriteForAccount(json, item, account));

    private ApiAnswer Connect(ApiRequest request)
    {
        var body = NewConnectionBody.Read(request.Body);
        var connection = account.Connections.AddPending(body.Name, body.Email, body.Provider);
        var pair = account.Tokens.Issue(connection.Key);
        return ApiAnswer.Data(json => tokens.WritePair(json, pair));
    }

    private ApiAnswer Disconnect(ApiRequest request) => account.Disconnect(Id(request)) ? ApiAnswer.Nothing() : throw NotFound(request);

    private ApiAnswer SetMetadata(ApiRequest request)
    {
        var items = MetadataBody.Read(request.Body);
        var connection = account.Connections.Update(Id(request), (c, now) => c.WithMetadata(items, now)) ?? throw NotFound(request);
        return ListMetadata(request, connection);
    }

    private ApiAnswer IssueToken(ApiRequest request)
    {
        var pair = account.Tokens.Issue(Find(request).Key, withRefresh: false);
        return ApiAnswer.Data(json => tokens.WriteConnectionToken(json, pair));
    }

    private AccountConnection Find(ApiRequest request) => account.Connections.Find(Id(request)) ?? throw NotFound(request);
}

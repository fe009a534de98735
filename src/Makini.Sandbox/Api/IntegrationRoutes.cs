using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>/api/integrations: what the connection is and how it fares, and its end.</summary>
internal static class IntegrationRoutes
{
    /// <summary>The operations.</summary>
    /// <param name="account">Whose connections they are.</param>
    public static IEnumerable<Route> Create(Account account)
    {
        yield return new Route("GET", "/api/integrations/current", request =>
            ApiAnswer.Data(json => ConnectionJson.WriteForHolder(json, request.Connection)))
        {
            Access = RouteAccess.AnyConnection,
        };
        yield return new Route("DELETE", "/api/integrations/current", request =>
        {
            account.Disconnect(request.Connection.Key);
            return ApiAnswer.Nothing();
        })
        {
            Access = RouteAccess.AnyConnection,
        };
    }
}

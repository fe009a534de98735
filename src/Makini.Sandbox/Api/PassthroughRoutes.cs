using System.Net;
using Makini.Sandbox.Sql;

namespace Makini.Sandbox.Api;

/// <summary>/api/passthrough: SQL for the connected system.</summary>
internal static class PassthroughRoutes
{
    /// <summary>The operations.</summary>
    /// <param name="engine">The connected system.</param>
    public static IEnumerable<Route> Create(Db2Engine engine)
    {
        yield return new Route("POST", "/api/passthrough", request => Run(request, engine));
    }

    private static ApiAnswer Run(ApiRequest request, Db2Engine engine)
    {
        WorldData.Require(request);
        var body = PassthroughBody.Read(request.Body);
        try
        {
            return new ApiAnswer(engine.Query(body.Sql, body.Parameters, request.Cancellation));
        }
        catch (Db2Exception e)
        {
            var message = $"[{e.Code}] {e.Message}";
            throw new ApiException(HttpStatusCode.BadRequest, message) { Errors = [new("sql", message)], Code = e.Code };
        }
    }
}

using System.Net;
using Makini.Sandbox.Ais;
using Makini.Sandbox.NetSuite;
using Makini.Sandbox.Sql;

namespace Makini.Sandbox.Api;

/// <summary>/api/passthrough: SQL for the connected system, or a call of its AIS server.</summary>
internal static class PassthroughRoutes
{
    /// <summary>The operations.</summary>
    /// <param name="engine">The connected system's database.</param>
    /// <param name="ais">Its AIS server.</param>
    /// <param name="suite">NetSuite's services, for whoever asks for them: every connection of the sandbox has them.</param>
    public static IEnumerable<Route> Create(Db2Engine engine, AisService ais, SuiteService suite)
    {
        yield return new Route("POST", "/api/passthrough", request => Run(request, engine, ais, suite));
    }

    private static ApiAnswer Run(ApiRequest request, Db2Engine engine, AisService ais, SuiteService suite)
    {
        var body = PassthroughBody.Read(request.Body);
        if (body.Path is { } path && SuiteService.Serves(path)) return suite.Run(body);
        if (body.Sql is not { } sql)
        {
            JdeData.Require(request);
            return ais.Run(body, request.Cancellation);
        }

        JdeData.RequireDatabase(request);
        try
        {
            return new ApiAnswer(engine.Query(sql, body.Parameters, request.Cancellation));
        }
        catch (Db2Exception e)
        {
            var message = $"[{e.Code}] {e.Message}";
            throw new ApiException(HttpStatusCode.BadRequest, message) { Errors = [new("sql", message)], Code = e.Code };
        }
    }
}

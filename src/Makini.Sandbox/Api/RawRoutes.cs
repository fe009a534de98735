using System.Net;
using System.Text.Json;
using Makini.Jde;
using Makini.Sandbox.Sql;

namespace Makini.Sandbox.Api;

/// <summary>/api/raw: the connected system's files as they are, a page at a time.</summary>
internal static class RawRoutes
{
    private const int PageSize = 100;

    /// <summary>The operations.</summary>
    /// <param name="engine">The connected system.</param>
    public static IEnumerable<Route> Create(Db2Engine engine)
    {
        yield return new Route("GET", "/api/raw/tables", request => ListTables(request, engine.Catalog));
        yield return new Route("GET", "/api/raw/tables/{table}/data", request => ReadTable(request, engine));
    }

    private static ApiAnswer ListTables(ApiRequest request, Db2Catalog catalog)
    {
        JdeData.Require(request);
        return ApiAnswer.Json(json => WriteTables(json, catalog));
    }

    private static void WriteTables(Utf8JsonWriter json, Db2Catalog catalog)
    {
        json.WriteStartObject();
        json.WriteStartArray("data");
        foreach (var file in catalog.Files) json.WriteStringValue(file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ApiAnswer ReadTable(ApiRequest request, Db2Engine engine)
    {
        JdeData.Require(request);
        var query = new RawQuery(request.Query, FindTable(request.Parameters["table"], engine.Catalog), engine.Catalog);
        var total = Count(query, engine, request.Cancellation);
        var page = new ListPage(request, PageSize, total);
        var rows = query.Rows(page);
        return new ApiAnswer(engine.Query(rows, query.Parameters, request.Cancellation, page.Write));
    }

    private static JdeTable FindTable(string name, Db2Catalog catalog) =>
        catalog.Files.Contains(name, StringComparer.OrdinalIgnoreCase) && catalog.Dictionary.FindTable(name) is { } table
            ? table
            : throw new ApiException(HttpStatusCode.NotFound, $"There is no raw table {name}.");

    private static long Count(RawQuery query, Db2Engine engine, CancellationToken cancellationToken)
    {
        using var answer = engine.Query(query.Count(), query.Parameters, cancellationToken);
        using var document = JsonDocument.Parse(answer.Bytes.AsMemory(0, answer.Length));
        return document.RootElement.GetProperty("data")[0].GetProperty("N").GetInt64();
    }
}

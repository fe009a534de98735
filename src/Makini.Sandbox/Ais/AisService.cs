using System.Globalization;
using System.Net;
using System.Text.Json;
using Makini.Sandbox.Api;
using Makini.Sandbox.Sql;

namespace Makini.Sandbox.Ais;

/// <summary>The data service of an AIS server: BROWSE, COUNT and AGGREGATION of tables, over the same data as SQL.</summary>
/// <param name="engine">The data.</param>
/// <param name="options">How it behaves.</param>
internal sealed class AisService(Db2Engine engine, AisOptions options)
{
    private const string Service = "dataservice";
    private readonly AisStack _stack = new();
    private readonly Lazy<AisMoney> _money = new(() => AisMoney.Read(engine));

    /// <summary>Answers a call.</summary>
    /// <param name="call">What passthrough was asked.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>{"data": the service's answer}.</returns>
    /// <exception cref="ApiException">404: another path. 400: a body that is no request.</exception>
    public ApiAnswer Run(PassthroughBody call, CancellationToken cancellationToken)
    {
        var path = call.Path!.Trim('/');
        if (path.StartsWith("v2/", StringComparison.OrdinalIgnoreCase)) path = path[3..];
        try
        {
            return path.ToUpperInvariant() switch
            {
                "DATASERVICE" => Answer(new AisRequest(call.Body, engine.Catalog, _money.Value), offset: 0, cancellationToken),
                "DATASERVICE/NEXT" when options.HasNextPages => Next(call, cancellationToken),
                _ => throw new ApiException(HttpStatusCode.NotFound, $"The AIS server has no {call.Path}."),
            };
        }
        catch (AisException e)
        {
            return ApiAnswer.Data(json => AisErrorWriter.Write(json, e));
        }
    }

    private ApiAnswer Next(PassthroughBody call, CancellationToken cancellationToken)
    {
        var isState = long.TryParse(call.Query.Find("stateId"), NumberStyles.None, CultureInfo.InvariantCulture, out var offset);
        return isState && _stack.Find(call.Query.Find("stackId")) is { } request
            ? Answer(request, offset, cancellationToken)
            : throw ApiException.Invalid("query", "There is no such stack.");
    }

    private ApiAnswer Answer(AisRequest request, long offset, CancellationToken cancellationToken)
    {
        if (request.Type == AisRequestType.Count) return Count(request, cancellationToken);
        if (request.Groups is { } groups)
        {
            using var computed = Query(request.Aggregate(), request, cancellationToken);
            return ApiAnswer.Data(json => groups.Write(json, computed.RootElement.GetProperty("data")));
        }

        var size = Math.Min(request.PageSize, options.PageLimit);
        using var rows = Query(request.Browse(offset, size + 1), request, cancellationToken);
        var hasMore = rows.RootElement.GetProperty("data").GetArrayLength() > size;
        var next = hasMore && options.HasNextPages && request.WantsNextPage
            ? $"https://ais.example:9302/jderest/v2/{Service}/next?stackId={_stack.Keep(request)}&stateId={offset + size}"
            : null;
        var answer = new AisGrid(request, options.RowsAsLists, rows.RootElement.GetProperty("data"), size) { HasMore = hasMore, NextLink = next };
        return ApiAnswer.Data(answer.Write);
    }

    private ApiAnswer Count(AisRequest request, CancellationToken cancellationToken)
    {
        using var rows = Query(request.Count(), request, cancellationToken);
        var count = rows.RootElement.GetProperty("data")[0].GetProperty("N").GetInt64();
        return ApiAnswer.Data(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("ds_" + request.Table.Name);
            json.WriteNumber("count", count);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private JsonDocument Query(string sql, AisRequest request, CancellationToken cancellationToken)
    {
        using var answer = engine.Query(new TranslatedSql(sql, request.Parameters.Count), request.Parameters, cancellationToken);
        return JsonDocument.Parse(answer.Bytes.AsSpan(0, answer.Length).ToArray());
    }
}

using System.Net;
using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>
/// What /api/passthrough is asked: SQL and a value for each of its parameters (string, long, double or null), or a path of
/// the connected system's own API.
/// </summary>
internal sealed record PassthroughBody
{
    private static readonly string[] Methods = ["get", "post", "put", "delete"];

    /// <summary>The statement; null where there is a path.</summary>
    public string? Sql { get; private init; }

    /// <summary>The values of the statement's parameters.</summary>
    public IReadOnlyList<object?> Parameters { get; private init; } = [];

    /// <summary>The path; null where there is a statement.</summary>
    public string? Path { get; private init; }

    /// <summary>The path's query.</summary>
    public QueryString Query { get; private init; } = new([]);

    /// <summary>The headers for the connected system.</summary>
    public QueryString Headers { get; private init; } = new([]);

    /// <summary>The body for the connected system; undefined without one.</summary>
    public JsonElement Body { get; private init; }

    /// <summary>Reads a body.</summary>
    /// <param name="utf8">{"method": "post", "sql": "...", "parameters": [...]}, or {"method": "post", "path": "...", "body": {...}}</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ApiException">400: it is no JSON, or lacks a member.</exception>
    public static PassthroughBody Read(ReadOnlyMemory<byte> utf8) => JsonBody.Read(utf8, Read);

    private static PassthroughBody Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) throw new ApiException(HttpStatusCode.BadRequest, "The body must be a JSON object.");
        var isMethod = Methods.Contains(JsonBody.Text(body, "method"), StringComparer.OrdinalIgnoreCase);
        if (!isMethod) throw ApiException.Invalid("method", "The method must be get, post, put or delete.");
        if (JsonBody.Text(body, "sql") is { } sql) return new PassthroughBody { Sql = sql, Parameters = ReadParameters(body) };
        if (JsonBody.Text(body, "path") is not { } path)
            throw ApiException.Invalid("sql", "There must be an sql, or a path of the connected system.");
        return new PassthroughBody { Path = path, Query = ReadPairs(body, "query"), Headers = ReadPairs(body, "headers"), Body = body.TryGetProperty("body", out var own) ? own.Clone() : default };
    }

    private static QueryString ReadPairs(JsonElement body, string name) => new(
        body.TryGetProperty(name, out var query) && query.ValueKind == JsonValueKind.Object
            ? [.. query.EnumerateObject().Select(p => new KeyValuePair<string, string>(p.Name, p.Value.ToString()))]
            : []);

    private static IReadOnlyList<object?> ReadParameters(JsonElement body)
    {
        if (!body.TryGetProperty("parameters", out var parameters) || parameters.ValueKind == JsonValueKind.Null) return [];
        return parameters.ValueKind == JsonValueKind.Array
            ? [.. parameters.EnumerateArray().Select(ReadParameter)]
            : throw ApiException.Invalid("parameters", "The parameters must be an array.");
    }

    private static object? ReadParameter(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var integer) ? (object)integer : value.GetDouble(),
        JsonValueKind.True => 1L,
        JsonValueKind.False => 0L,
        JsonValueKind.Null => null,
        _ => throw ApiException.Invalid("parameters", "A parameter must be a text, a number, true, false or null."),
    };
}

using System.Net;
using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>What /api/passthrough is asked: SQL and a value for each of its parameters (string, long, double or null).</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Parameters">The values.</param>
internal sealed record PassthroughBody(string Sql, IReadOnlyList<object?> Parameters)
{
    private static readonly string[] Methods = ["get", "post", "put", "delete"];

    /// <summary>Reads a body.</summary>
    /// <param name="utf8">{"method": "post", "sql": "...", "parameters": [...]}</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ApiException">400: it is no JSON, or lacks a member.</exception>
    public static PassthroughBody Read(ReadOnlyMemory<byte> utf8) => JsonBody.Read(utf8, Read);

    private static PassthroughBody Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) throw new ApiException(HttpStatusCode.BadRequest, "The body must be a JSON object.");
        var isMethod = Methods.Contains(JsonBody.Text(body, "method"), StringComparer.OrdinalIgnoreCase);
        if (!isMethod) throw ApiException.Invalid("method", "The method must be get, post, put or delete.");
        var sql = JsonBody.Text(body, "sql")
            ?? throw ApiException.Invalid("sql", "The sql must be a text: the connected system is a database.");
        return new PassthroughBody(sql, ReadParameters(body));
    }

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

using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>Reads the names and values that a connection is given.</summary>
internal static class MetadataBody
{
    /// <summary>Reads a body.</summary>
    /// <param name="utf8">[{"key": "...", "value": "..."}]; a value may be null.</param>
    /// <returns>The names and values.</returns>
    /// <exception cref="ApiException">400: it is no JSON. 422: it is no such array.</exception>
    public static IReadOnlyList<KeyValuePair<string, string?>> Read(ReadOnlyMemory<byte> utf8) => JsonBody.Read(utf8, Read);

    private static IReadOnlyList<KeyValuePair<string, string?>> Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array) throw ApiException.Unacceptable([new("metadata", "The body must be an array.")]);
        var errors = body.EnumerateArray().SelectMany(Check).ToList();
        return errors.Count == 0
            ? [.. body.EnumerateArray().Select(ReadItem)]
            : throw ApiException.Unacceptable(errors);
    }

    private static KeyValuePair<string, string?> ReadItem(JsonElement item) => new(JsonBody.Text(item, "key")!, JsonBody.Text(item, "value"));

    private static IEnumerable<KeyValuePair<string, string>> Check(JsonElement item, int index)
    {
        var isObject = item.ValueKind == JsonValueKind.Object;
        if (!isObject || JsonBody.Text(item, "key") is null or "") yield return new($"{index}.key", $"The {index}.key field is required.");
        var hasValue = isObject && item.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Null;
        if (!hasValue) yield return new($"{index}.value", $"The {index}.value field must be a text or null.");
    }
}

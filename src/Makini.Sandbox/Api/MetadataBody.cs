using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>Reads the names and values that a connection is given.</summary>
internal static class MetadataBody
{
    /// <summary>Reads a body.</summary>
    /// <param name="utf8">[{"key": "...", "value": "..."}]</param>
    /// <returns>The names and values.</returns>
    /// <exception cref="ApiException">400: it is no JSON. 422: it is no such array.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(ReadOnlyMemory<byte> utf8) => JsonBody.Read(utf8, Read);

    private static IReadOnlyList<KeyValuePair<string, string>> Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array) throw ApiException.Unacceptable([new("metadata", "The body must be an array of objects with key and value.")]);
        var items = body.EnumerateArray().Select(ReadItem).ToList();
        var errors = items.Select((item, i) => (item, i)).Where(p => p.item is null).Select(p => Error(p.i)).ToList();
        return errors.Count == 0 ? [.. items.OfType<KeyValuePair<string, string>>()] : throw ApiException.Unacceptable(errors);
    }

    private static KeyValuePair<string, string>? ReadItem(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && JsonBody.Text(item, "key") is { Length: > 0 } key && JsonBody.Text(item, "value") is { } value
            ? new(key, value)
            : null;

    private static KeyValuePair<string, string> Error(int index) => new($"{index}.key", "Each object must have a key and a value, both texts.");
}

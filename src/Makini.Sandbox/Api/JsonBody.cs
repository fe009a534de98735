using System.Net;
using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>Reads a body that must be JSON.</summary>
internal static class JsonBody
{
    /// <summary>Reads a body.</summary>
    /// <param name="utf8">The body.</param>
    /// <param name="read">Reads what is in it.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ApiException">400: it is no JSON.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> utf8, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // Text that is no JSON, half a surrogate pair, a number beyond all numbers.
            throw new ApiException(HttpStatusCode.BadRequest, "The body is no valid JSON.");
        }
    }

    /// <summary>A member that is a text; null where it is missing or no text.</summary>
    public static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

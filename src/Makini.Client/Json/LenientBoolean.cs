using System.Text.Json;
using System.Text.Json.Serialization;

namespace Makini.Json;

/// <summary>true or false, also as text, 1 or 0, yes or no; anything else is null.</summary>
internal sealed class LenientBoolean : JsonConverter<bool?>
{
    public static bool? Of(JsonElement value) => LenientText.Of(value)?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => null,
    };

    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return Of(value.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } known) writer.WriteBooleanValue(known);
        else writer.WriteNullValue();
    }
}

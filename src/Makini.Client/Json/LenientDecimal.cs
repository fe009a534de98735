using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Makini.Json;

/// <summary>A number, or text that is one; anything else is null.</summary>
internal sealed class LenientDecimal : JsonConverter<decimal?>
{
    public static decimal? Of(JsonElement value) =>
        decimal.TryParse(LenientText.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return Of(value.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } number) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Makini.Json;

/// <summary>A whole number, also as 5.0 or "5"; anything else is null.</summary>
internal sealed class LenientInt64 : JsonConverter<long?>
{
    public static long? Of(JsonElement value) =>
        LenientDecimal.Of(value) is { } number && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;

    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return Of(value.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } number) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Makini.Json;

/// <summary>
/// A point in time: ISO 8601, "yyyy-MM-dd HH:mm:ss" (UTC when no zone is said), or Unix seconds or milliseconds as
/// number or text. What is none of these is null: a date nobody can read is no reason to lose the rest of an answer.
/// </summary>
internal sealed class LenientTime : JsonConverter<DateTimeOffset?>
{
    /// <summary>Unix seconds reach this in the year 5138, Unix milliseconds passed it in 1973.</summary>
    private const decimal LeastMilliseconds = 100_000_000_000m;

    private const decimal MostMilliseconds = 253_402_300_799_999m;

    public static DateTimeOffset? Parse(string? text)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return FromUnix(number);
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out var time) ? time : null;
    }

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return Parse(LenientText.Of(value.RootElement));
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time) writer.WriteStringValue(time.ToUniversalTime());
        else writer.WriteNullValue();
    }

    private static DateTimeOffset? FromUnix(decimal number)
    {
        var milliseconds = Math.Abs(number) < LeastMilliseconds ? number * 1000 : number;
        return Math.Abs(milliseconds) <= MostMilliseconds && milliseconds > -62_135_596_800_000m
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
            : null;
    }
}

using System.Text.Json;
using Makini.Json;

namespace Makini.Client.Tests.Json;

public sealed class LenientTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new LenientText(), new LenientTime(), new LenientInt64(), new LenientDecimal(), new LenientBoolean() },
    };

    [Theory]
    [InlineData("\"2025-09-15T08:30:00Z\"")]
    [InlineData("\"2025-09-15T10:30:00+02:00\"")]
    [InlineData("\"2025-09-15T08:30:00.000000Z\"")]
    [InlineData("\"2025-09-15T08:30:00\"")]
    [InlineData("\"2025-09-15 08:30:00\"")]
    [InlineData("1757925000")]
    [InlineData("1757925000.0")]
    [InlineData("\"1757925000\"")]
    [InlineData("1757925000000")]
    [InlineData("\" 2025-09-15 08:30 \"")]
    public void Reads_a_time_in_every_form(string json) =>
        Assert.Equal(new DateTimeOffset(2025, 9, 15, 8, 30, 0, TimeSpan.Zero), Read<DateTimeOffset?>(json));

    [Fact]
    public void Reads_a_day() =>
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero), Read<DateTimeOffset?>("\"2024-02-29\""));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"never\"")]
    [InlineData("\"2025-02-30\"")]
    [InlineData("\"0000-00-00 00:00:00\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("1e25")]
    [InlineData("-1e25")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_time_is_null(string json) => Assert.Null(Read<DateTimeOffset?>(json));

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("17", "17")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("""{"a": 1}""", """{"a": 1}""")]
    [InlineData("null", null)]
    public void Reads_anything_as_text(string json, string? expected) => Assert.Equal(expected, Read<string?>(json));

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("\"5\"", 5L)]
    [InlineData("5.0", 5L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("5.5", null)]
    [InlineData("\"\"", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    public void Reads_a_whole_number(string json, long? expected) => Assert.Equal(expected, Read<long?>(json));

    [Theory]
    [InlineData("1.25", "1.25")]
    [InlineData("\"1.25\"", "1.25")]
    [InlineData("1e3", "1000")]
    [InlineData("\"1,25\"", null)]
    [InlineData("null", null)]
    public void Reads_a_decimal(string json, string? expected) =>
        Assert.Equal(expected, Read<decimal?>(json)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"False\"", false)]
    [InlineData("1", true)]
    [InlineData("\"0\"", false)]
    [InlineData("\"yes\"", true)]
    [InlineData("\"maybe\"", null)]
    [InlineData("2", null)]
    [InlineData("null", null)]
    public void Reads_a_truth(string json, bool? expected) => Assert.Equal(expected, Read<bool?>(json));

    [Theory]
    [InlineData("""{"Text":null,"Time":null,"Count":null,"Amount":null,"Flag":null}""")]
    [InlineData("""{"Text":"a","Time":"2025-09-15T08:30:00+00:00","Count":1,"Amount":1.5,"Flag":true}""")]
    public void Writes_what_it_read(string json) => Assert.Equal(json, JsonSerializer.Serialize(Read<Sample>(json), Options));

    private static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    private sealed record Sample(string? Text, DateTimeOffset? Time, long? Count, decimal? Amount, bool? Flag);
}

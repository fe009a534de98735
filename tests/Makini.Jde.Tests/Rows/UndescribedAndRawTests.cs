using static Makini.Jde.Tests.Rows.Answers;

namespace Makini.Jde.Tests.Rows;

public class UndescribedAndRawTests
{
    [Theory]
    [InlineData("\" text  \"", " text")]
    [InlineData("\"t\\u0065xt  \"", "text")]
    [InlineData("5", 5L)]
    [InlineData("-5", -5L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    [InlineData("1e400", "1e400")]
    [InlineData("[1, 2]", "[1, 2]")]
    public void Columns_that_nobody_described_come_as_json_has_them(string json, object? expected) =>
        Assert.Equal(expected, Row(Undescribed("X"), $"\"X\":{json}").Get("X"));

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    public void Numbers_beyond_long_are_decimals(string json, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Row(Undescribed("X"), $"\"X\":{json}").Get("X"));

    [Fact]
    public void Raw_rows_have_stored_values()
    {
        var shape = Shape("F0911", "CO", "MCU", "DGJ", "AA", "UPMT") with { IsRaw = true };
        var row = Row(shape, """ "GLCO":"00002","GLMCU":"         M30","GLDGJ":126281,"GLAA":-12345,"GLUPMT":0 """);
        Assert.Equal(
            ["00002", "         M30", 126281L, -12345L, 0L],
            shape.Columns.Select(c => row.Get(c.PropertyName!)));
        var text = Row(Shape("F0101", "ALPH") with { IsRaw = true }, """ "ABALPH":"Abbott    " """);
        Assert.Equal("Abbott    ", text.Get("ALPH"));
    }

    [Fact]
    public void Raw_rows_have_no_problems()
    {
        var decoder = Decoder(Shape("F0101", "UPMJ") with { IsRaw = true });
        var page = decoder.Decode("""{"data":[{"ABUPMJ":125366},{"ABUPMJ":"abc"}]}"""u8);
        Assert.Equal([125366L, "abc"], page.Rows.Select(r => r.Get("UPMJ")));
        Assert.Empty(decoder.Problems);
    }
}

using System.Globalization;
using static Makini.Jde.Tests.Rows.Answers;

namespace Makini.Jde.Tests.Rows;

public class NumberTests
{
    private static readonly JdeDataItem Short = new("AN8", JdeItemType.Number) { Digits = 8 };
    private static readonly JdeDataItem Long = new("AID", JdeItemType.Number) { Digits = 15 };
    private static readonly JdeDataItem Unknown = new("X", JdeItemType.Number);

    [Theory]
    [InlineData("1001", 1001)]
    [InlineData("0", 0)]
    [InlineData("-5", -5)]
    [InlineData("12.0", 12)]
    [InlineData("1.2E1", 12)]
    [InlineData("\"1001\"", 1001)]
    [InlineData("\" -5 \"", -5)]
    [InlineData("\"\"", 0)]
    [InlineData("\"   \"", 0)]
    [InlineData("null", 0)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    public void Reads_integers(string json, int expected) => Assert.Equal(expected, Value(Short, json));

    [Theory]
    [InlineData("2147483648", "2147483648")]
    [InlineData("12.5", "12.5")]
    [InlineData("\"abc\"", "abc")]
    [InlineData("true", "true")]
    [InlineData("99999999999999999999999999999999999999", "99999999999999999999999999999999999999")]
    [InlineData("1e400", "1e400")]
    [InlineData("[1]", "[1]")]
    [InlineData("{\"a\": 1}", "{\"a\": 1}")]
    public void What_is_no_such_integer_is_0_and_a_problem(string json, string raw)
    {
        var decoder = Decoder(Items(Short));
        var row = decoder.Decode(System.Text.Encoding.UTF8.GetBytes($$"""{"data":[{"AN8":{{json}}}]}""")).Rows.Single();
        Assert.Equal(0, row.Get("AN8"));
        var problem = Assert.Single(decoder.Problems);
        Assert.Equal(("AN8", 1, raw), (problem.Column.WireName, problem.Count, problem.FirstValue));
    }

    [Theory]
    [InlineData("999999999999999", 999999999999999)]
    [InlineData("999999999999999999", 999999999999999999)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Reads_long_integers(string json, long expected) => Assert.Equal(expected, Value(Long, json));

    [Fact]
    public void Scales_by_0_to_8_decimals_exactly()
    {
        for (var decimals = 0; decimals <= 8; decimals++)
        {
            var item = new JdeDataItem("UPRC", JdeItemType.Number) { Digits = 19, Decimals = decimals };
            var expected = decimal.Parse("-1234567890123E-" + decimals, NumberStyles.Float, CultureInfo.InvariantCulture);
            Assert.Equal(expected, Value(item, "-1234567890123"));
            Assert.Equal(expected, Value(item, "\"-1234567890123\""));
        }
    }

    [Theory]
    [InlineData("12345", "123.45")]
    [InlineData("12300", "123.00")]
    [InlineData("0", "0.00")]
    [InlineData("null", "0.00")]
    [InlineData("-1", "-0.01")]
    [InlineData("12345.678", "123.45678")]
    [InlineData("79228162514264337593543950335", "792281625142643375935439503.35")]
    public void Keeps_the_decimals_it_knows(string json, string expected)
    {
        var item = new JdeDataItem("UPRC", JdeItemType.Number) { Digits = 15, Decimals = 2 };
        Assert.Equal(expected, ((decimal)Value(item, json)!).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_number_of_unknown_size_may_have_a_fraction() => Assert.Equal(12.5m, Value(Unknown, "12.5"));

    [Fact]
    public void A_number_beyond_decimal_is_a_problem()
    {
        var decoder = Decoder(Items(Unknown));
        decoder.Decode("""{"data":[{"X":1e30},{"X":5},{"X":-1e31}]}"""u8);
        var problem = Assert.Single(decoder.Problems);
        Assert.Equal((2, "1e30"), (problem.Count, problem.FirstValue));
    }
}

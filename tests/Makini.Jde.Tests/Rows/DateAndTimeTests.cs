using System.Text;
using Makini.Jde.Rows;
using static Makini.Jde.Tests.Rows.Answers;

namespace Makini.Jde.Tests.Rows;

public class DateAndTimeTests
{
    private static readonly RowShape Dates = Items(new JdeDataItem("UPMJ", JdeItemType.Date));
    private static readonly RowShape Times = Items(new JdeDataItem("UPMT", JdeItemType.Time));

    [Theory]
    [InlineData("126281", "2026-10-08")]
    [InlineData("\"126281\"", "2026-10-08")]
    [InlineData("126281.0", "2026-10-08")]
    [InlineData("99001", "1999-01-01")]
    [InlineData("1", "1900-01-01")]
    [InlineData("124366", "2024-12-31")]
    [InlineData("100060", "2000-02-29")]
    public void Reads_dates(string json, string expected) => Assert.Equal(Date(expected), Row(Dates, $"\"UPMJ\":{json}").Get("UPMJ"));

    [Theory]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("\"\"")]
    [InlineData("\"      \"")]
    [InlineData("null")]
    public void No_date_is_null_and_no_problem(string json)
    {
        var decoder = Decoder(Dates);
        Assert.Null(Decode(decoder, $"\"UPMJ\":{json}").Get("UPMJ"));
        Assert.Empty(decoder.Problems);
    }

    [Theory]
    [InlineData("125366", "125366")]
    [InlineData("99366", "99366")]
    [InlineData("100000", "100000")]
    [InlineData("1000001", "1000001")]
    [InlineData("-1", "-1")]
    [InlineData("1.5", "1.5")]
    [InlineData("\"abc\"", "abc")]
    [InlineData("99999999999", "99999999999")]
    [InlineData("false", "false")]
    public void What_is_no_date_is_null_and_a_problem(string json, string raw)
    {
        var decoder = Decoder(Dates);
        Assert.Null(Decode(decoder, $"\"UPMJ\":{json}").Get("UPMJ"));
        var problem = Assert.Single(decoder.Problems);
        Assert.Equal(("UPMJ", 1, raw), (problem.Column.PropertyName, problem.Count, problem.FirstValue));
    }

    [Fact]
    public void Counts_problems_over_all_answers_and_keeps_the_first()
    {
        var decoder = Decoder(Dates);
        decoder.Decode("""{"data":[{"UPMJ":126001},{"UPMJ":125366},{"UPMJ":-7}]}"""u8);
        decoder.Decode("""{"data":[{"UPMJ":"never"}]}"""u8);
        var problem = Assert.Single(decoder.Problems);
        Assert.Equal((3, "125366"), (problem.Count, problem.FirstValue));
    }

    [Theory]
    [InlineData("141805", "14:18:05")]
    [InlineData("930", "00:09:30")]
    [InlineData("\"235959\"", "23:59:59")]
    [InlineData("0", "00:00:00")]
    public void Reads_times(string json, string expected) =>
        Assert.Equal(TimeSpan.Parse(expected, null), Row(Times, $"\"UPMT\":{json}").Get("UPMT"));

    [Theory]
    [InlineData("240000", 1)]
    [InlineData("126099", 1)]
    [InlineData("-1", 1)]
    [InlineData("\"noon\"", 1)]
    [InlineData("\" \"", 0)]
    [InlineData("null", 0)]
    public void What_is_no_time_is_null(string json, int problems)
    {
        var decoder = Decoder(Times);
        Assert.Null(Decode(decoder, $"\"UPMT\":{json}").Get("UPMT"));
        Assert.Equal(problems, decoder.Problems.Count);
    }

    [Theory]
    [InlineData("UPMT", "\"UPMJ\":0,\"UPMT\":0", null)]
    [InlineData("UPMT", "\"UPMT\":0,\"UPMJ\":0", null)]
    [InlineData("UPMT", "\"UPMT\":0", null)]
    [InlineData("UPMT", "\"UPMJ\":126001,\"UPMT\":0", "00:00:00")]
    [InlineData("UPMT", "\"UPMT\":0,\"UPMJ\":126001", "00:00:00")]
    [InlineData("UPMT", "\"UPMJ\":0,\"UPMT\":930", "00:09:30")]
    [InlineData("TDAY", "\"UPMJ\":0,\"TDAY\":0", null)]
    public void Midnight_without_its_date_is_no_time(string alias, string members, string? expected)
    {
        var (date, time) = (new JdeDataItem("UPMJ", JdeItemType.Date), new JdeDataItem(alias, JdeItemType.Time));
        var shown = Items(date, time);
        var hidden = new RowShape("F0000", [new("UPMJ", PropertyName: null, date), new(alias, alias, time)]);
        foreach (var shape in new[] { shown, hidden })
            Assert.Equal(expected is null ? null : TimeSpan.Parse(expected, null), (TimeSpan?)Row(shape, members).Get(alias));
    }

    private static JdeRow Decode(RowDecoder decoder, string members) =>
        decoder.Decode(Encoding.UTF8.GetBytes($$"""{"data":[{{{members}}}]}""")).Rows.Single();
}

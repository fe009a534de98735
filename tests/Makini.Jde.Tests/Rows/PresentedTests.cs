using System.Globalization;
using Makini.Jde.Query;
using Makini.Jde.Rows;
using Makini.Jde.Tests.Query;

namespace Makini.Jde.Tests.Rows;

/// <summary>Values as EnterpriseOne shows them.</summary>
public sealed class PresentedTests
{
    [Theory]
    [InlineData("\"20261008\"")]
    [InlineData("20261008")]
    [InlineData("\"2026-10-08\"")]
    [InlineData("\"2026/10/08\"")]
    [InlineData("\"2026-10-08T00:00:00\"")]
    [InlineData("\"10/08/2026\"")]
    [InlineData("\"10-8-2026\"")]
    [InlineData("\"08.10.2026\"")]
    [InlineData("\" 10/08/2026 12:00\"")]
    [InlineData("126281")]
    [InlineData("\"126281\"")]
    public async Task Reads_a_date(string json) => Assert.Equal(new DateTime(2026, 10, 8), (await Read("UPMJ", json)).Value);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"   \"")]
    [InlineData("0")]
    [InlineData("null")]
    public async Task Reads_no_date(string json)
    {
        var (value, log) = await Read("UPMJ", json);

        Assert.Null(value);
        Assert.Empty(log.Warnings);
    }

    [Theory]
    [InlineData("\"13/25/2026\"")]
    [InlineData("\"2026-02-30\"")]
    [InlineData("\"10/08/26\"")]
    [InlineData("\"10/08-2026\"")]
    [InlineData("\"tomorrow\"")]
    [InlineData("20261301")]
    [InlineData("125366")]
    [InlineData("1791417600000")]
    [InlineData("12.5")]
    [InlineData("true")]
    public async Task Tells_of_what_is_no_date(string json)
    {
        var (value, log) = await Read("UPMJ", json);

        Assert.Null(value);
        Assert.Single(log.Warnings, l => l.Contains("1 value of UPMJ in F0101 is no date", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("141805", 14, 18, 5)]
    [InlineData("\"141805\"", 14, 18, 5)]
    [InlineData("\"14:18:05\"", 14, 18, 5)]
    [InlineData("\"14:18\"", 14, 18, 0)]
    [InlineData("930", 0, 9, 30)]
    public async Task Reads_a_time(string json, int hours, int minutes, int seconds) =>
        Assert.Equal(new TimeSpan(hours, minutes, seconds), (await Read("UPMT", json, ",\"F0101_UPMJ\":20261008")).Value);

    [Theory]
    [InlineData("\"14.18\"")]
    [InlineData("\"25:00\"")]
    [InlineData("\"noon\"")]
    public async Task Tells_of_what_is_no_time(string json) => Assert.Single((await Read("UPMT", json)).Log.Warnings, l => l.Contains("no time of day", StringComparison.Ordinal));

    [Theory]
    [InlineData("12.5", "12.50")]
    [InlineData("12", "12.00")]
    [InlineData("\"12.5\"", "12.50")]
    [InlineData("-0.125", "-0.125")]
    [InlineData("1.5e1", "15.00")]
    [InlineData("null", "0.00")]
    public async Task Reads_a_number_with_its_decimal_point(string json, string expected) => Assert.Equal(
        expected, ((decimal)(await Read("AG", json, table: "F0411")).Value!).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public async Task Leaves_values_as_they_come_where_that_is_asked() =>
        Assert.Equal("20261008", (await Read("UPMJ", "\"20261008\"", raw: true)).Value);

    [Theory]
    [InlineData("UPMJ", "\"2026-10-08\"", 126281)]
    [InlineData("UPMJ", "20261008", 126281)]
    [InlineData("UPMJ", "\"\"", 0)]
    [InlineData("UPMT", "\"14:18:05\"", 141805)]
    public void Knows_what_is_stored(string alias, string json, long stored)
    {
        var item = JdeDictionary.BuiltIn.FindItem(alias);
        object value = json.StartsWith('"') ? json.Trim('"') : long.Parse(json, CultureInfo.InvariantCulture);

        Assert.Equal(stored, Convert.ToInt64(PresentedValue.ToStored(item, value), CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Knows_the_stored_number() => Assert.Equal(1250m, PresentedValue.ToStored(JdeDictionary.BuiltIn.FindItem("AG"), "12.5"));

    private static async Task<(object? Value, FakeLog Log)> Read(string alias, string json, string rest = "", string table = "F0101", bool raw = false)
    {
        var log = new FakeLog();
        var service = FakePassthrough.Answering($"{{\"data\":{{\"gridData\":{{\"rowset\":[{{\"{table}_{alias}\":{json}{rest}}}]}}}}}}");
        var rows = await service.ReadAsync(new JdeQuery { Table = table, Properties = [alias], Route = JdeRoute.Ais, IsRaw = raw }, log);
        return (rows[0].Value(alias), log);
    }
}

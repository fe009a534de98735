using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

[Collection(SandboxCollection.Name)]
public sealed class PagingTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Theory]
    [InlineData("F0911", "DCT, DOC, KCO, DGJ, JELN, LT, EXTL", "GLDCT, GLDOC, GLKCO, GLDGJ, GLJELN, GLLT, GLEXTL", "")]
    [InlineData("F0911", "AA, DOC", "GLAA DESC, GLDOC, GLDCT, GLKCO, GLDGJ, GLJELN, GLLT, GLEXTL", "-OrderBy 'AA desc', DOC")]
    [InlineData("F0911", "DGJ, DOC, JELN", "GLDGJ DESC, GLDCT, GLDOC, GLKCO, GLJELN, GLLT, GLEXTL", "-OrderBy 'DGJ desc'")]
    [InlineData("F4111", "UKID, ITM, MCU", "ILUKID", "")]
    public void Page_by_page_gives_the_rows_of_one_big_select(string table, string columns, string order, string arguments)
    {
        var wanted = columns.Split(", ");
        var one = _engine.Get(
            """
            $table = $args[0]
            $names = $args[1] | ForEach-Object { (Get-JdeColumn $table $_).Column }
            $sql = "SELECT $($names -join ', ') FROM $table ORDER BY $($args[2]) FETCH FIRST 1000000 ROWS ONLY"
            Invoke-JdeQuery -Sql $sql -Raw | ForEach-Object { $row = $_; ($names | ForEach-Object { $row.$_ }) -join '|' }
            """,
            table, wanted, order);
        var paged = _engine.Get(
            $$"""
            $names = $args[1]
            Invoke-JdeQuery $args[0] {{arguments}} -Raw -Property $names |
                ForEach-Object { $row = $_; ($names | ForEach-Object { $row.$_ }) -join '|' }
            """,
            table, wanted);
        Assert.True(one.Count > 2000, $"{table} has only {one.Count} rows: nothing is paged.");
        Assert.Equal(one.Select(o => o.ToString()), paged.Select(o => o.ToString()));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(3, 5)]
    [InlineData(1999, 2)]
    [InlineData(2000, 2)]
    [InlineData(1500, 1500)]
    [InlineData(0, 2000)]
    [InlineData(0, 2001)]
    [InlineData(7, 0)]
    public void First_and_skip_cut_the_rows(int skip, int first)
    {
        var all = Keys("");
        Assert.Equal(all.Skip(skip).Take(first), Keys($"-Skip {skip} -First {first}"));
    }

    [Theory]
    [InlineData("-Route Raw")]
    [InlineData("-Filter { ALPH -like '[A-M]*' }")]
    [InlineData("-Filter { ALPH -like '[A-M]*' } -Route Raw")]
    [InlineData("-OrderBy ALPH -Route Raw")]
    [InlineData("-OrderBy 'ALPH desc'")]
    public void First_and_skip_cut_the_rows_on_the_client_too(string arguments)
    {
        var all = Numbers(arguments);
        Assert.True(all.Count > 20);
        foreach (var (skip, first) in new[] { (0, 3), (5, 7), (all.Count - 1, 5), (all.Count, 5) })
            Assert.Equal(all.Skip(skip).Take(first), Numbers($"{arguments} -Skip {skip} -First {first}"));
    }

    [Theory]
    [InlineData("-First 0", 0)]
    [InlineData("-First 18446744073709551615 -Filter { AN8 -le 20 }", 2)]
    [InlineData("-First 18446744073709551614 -Filter { AN8 -le 20 }", 2)]
    [InlineData("-Skip 18446744073709551615", 0)]
    [InlineData("-Skip 1000000", 0)]
    public void Zero_and_huge_numbers_mean_what_they_say(string arguments, int rows) =>
        Assert.Equal(rows, _engine.Get($"Invoke-JdeQuery F0101 {arguments}").Count);

    [Fact]
    public void First_0_sends_no_query()
    {
        _engine.Get("Invoke-JdeQuery F0101 -First 1");
        var before = fixture.RequestCount;
        Assert.Empty(_engine.Get("Invoke-JdeQuery F0101 -First 0"));
        Assert.Equal(before, fixture.RequestCount);
    }

    [Fact]
    public void First_asks_for_no_page_that_nobody_reads()
    {
        _engine.Get("Invoke-JdeQuery F0911 -First 1");
        var before = fixture.RequestCount;
        Assert.Equal(10, _engine.Get("Invoke-JdeQuery F0911 -First 10").Count);
        Assert.Equal(1, fixture.RequestCount - before);
    }

    [Theory]
    [InlineData("-First -1")]
    [InlineData("-Skip -1")]
    [InlineData("-First many")]
    public void What_is_no_number_of_rows_is_refused_by_the_binder(string arguments) =>
        Assert.Contains(
            "CannotConvertArgument",
            _engine.Run($"Invoke-JdeQuery F0101 {arguments}").Error.FullyQualifiedErrorId,
            StringComparison.Ordinal);

    private List<int> Numbers(string arguments) =>
        [.. _engine.Get($"Invoke-JdeQuery F0101 {arguments} | ForEach-Object AN8").Select(o => (int)o.BaseObject)];

    private List<string> Keys(string arguments) =>
    [
        .. _engine.Get(
            $$"""
            Invoke-JdeQuery F0911 -Raw -Property DCT,DOC,KCO,DGJ,JELN,LT,EXTL {{arguments}} |
                ForEach-Object { "$_ $($_.DGJ) $($_.JELN) $($_.LT) $($_.EXTL)" }
            """).Select(o => o.ToString()),
    ];
}

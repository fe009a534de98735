using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

/// <summary>Groups and joins by Invoke-JdeQuery.</summary>
[Collection(SandboxCollection.Name)]
public sealed class GroupTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Theory]
    [InlineData("Sql")]
    [InlineData("Ais")]
    public void Adds_up_what_the_rows_have(string route)
    {
        var groups = _engine.Get("Invoke-JdeQuery F0911 -GroupBy CO, LT -Sum AA -Count -Route $args[0]", route);
        var rows = _engine.Get("Invoke-JdeQuery F0911 -Property CO, LT, AA");
        var expected = rows.GroupBy(r => (Text(r, "CO"), Text(r, "LT")))
            .Select(g => (g.Key, g.Sum(r => (decimal)r.Properties["AA"].Value), g.LongCount())).OrderBy(g => g.Key);

        Assert.Equal(expected, groups.Select(g => ((Text(g, "CO"), Text(g, "LT")), (decimal)g.Properties["SumAA"].Value, (long)g.Properties["Count"].Value)).OrderBy(g => g.Item1));
    }

    [Theory]
    [InlineData("Sql")]
    [InlineData("Ais")]
    public void Adds_amounts_of_all_currencies_up(string route)
    {
        var sum = (decimal)_engine.One("(Invoke-JdeQuery F0411 -Sum AG -Route $args[0]).SumAG", route);
        var expected = _engine.Get("Invoke-JdeQuery F0411 -Property AG").Sum(r => (decimal)r.Properties["AG"].Value);

        Assert.Equal(expected, sum);
    }

    [Fact]
    public void Both_routes_choose_and_order_the_same_groups()
    {
        const string Query = "Invoke-JdeQuery F4211 -Filter { LNTY -eq 'S' } -GroupBy AN8 -Sum AEXP -Average UORG -Maximum TRDJ -Count -Having { Count -ge 3 } -OrderBy 'SumAEXP desc' -First 5 -Skip 1";
        var sql = _engine.Get(Query + " -Route Sql");

        Assert.Equal(5, sql.Count);
        Assert.Equal(Values(sql), Values(_engine.Get(Query + " -Route Ais")));
    }

    [Fact]
    public void Joins_names_to_orders()
    {
        var rows = _engine.Get("Invoke-JdeQuery F4201 -Join F0101 -On AN8 -Property DOCO, AN8, ALPH -First 20");
        var names = _engine.Get("Invoke-JdeQuery F0101 -Property AN8, ALPH").ToDictionary(r => Text(r, "AN8"), r => Text(r, "ALPH"));

        Assert.Equal(20, rows.Count);
        Assert.All(rows, r => Assert.Equal(names[Text(r, "AN8")], Text(r, "ALPH")));
    }

    [Fact]
    public void Keeps_rows_without_a_counterpart_or_leaves_them_out()
    {
        var all = (long)_engine.One("Invoke-JdeQuery F0101 -Count");
        var with = (long)_engine.One("Invoke-JdeQuery F0101 -Join F0401 -On AN8 -JoinType Inner -Count");

        Assert.InRange(with, 1, all - 1);
        Assert.Equal(all, (long)_engine.One("Invoke-JdeQuery F0101 -Join F0401 -On AN8 -Count"));
        Assert.Equal(all - with, (long)_engine.One("Invoke-JdeQuery F0101 -Join F0401 -On AN8 -Filter { A6AN8 -eq 0 } -Count"));
    }

    [Fact]
    public void Reads_a_join_of_many_pages_to_its_end()
    {
        var count = (long)_engine.One("Invoke-JdeQuery F0101 -Join F0911 -On AN8 -Count");
        var rows = _engine.Get("Invoke-JdeQuery F0101 -Join F0911 -On AN8 -Property AN8, DOC, JELN");

        Assert.True(rows.Count > 2000);
        Assert.Equal(count, rows.Count);
    }

    [Theory]
    [InlineData("Invoke-JdeQuery F0101 -On AN8", "-Join")]
    [InlineData("Invoke-JdeQuery F0101 -Having { Count -gt 1 }", "groups")]
    public void Refuses_a_parameter_that_means_nothing_alone(string script, string words) =>
        Assert.Contains(words, _engine.Run(script).Error.Exception.Message, StringComparison.Ordinal);

    [Fact]
    public void Completes_what_files_are_joined_by()
    {
        var matches = _engine.Get("(TabExpansion2 'Invoke-JdeQuery F4211 -Join F0101 -On ').CompletionMatches.CompletionText").Select(m => m.ToString()).ToList();

        Assert.Equal("AN8", matches[0]);
        Assert.Contains("'SHAN=AN8'", matches);
    }

    private static string Text(PSObject row, string property) => row.Properties[property].Value.ToString()!;

    private static List<string> Values(IEnumerable<PSObject> rows) => RouteAgreementTests.Text(rows.Select(r =>
    {
        // Averages have as many decimals as each side likes.
        var rounded = new PSObject();
        foreach (var p in r.Properties) rounded.Properties.Add(new PSNoteProperty(p.Name, p.Value is decimal d ? decimal.Round(d, 4) : p.Value));
        return rounded;
    }));
}

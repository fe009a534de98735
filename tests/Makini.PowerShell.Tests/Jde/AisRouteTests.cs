using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

/// <summary>Invoke-JdeQuery through the data service of EnterpriseOne.</summary>
[Collection(SandboxCollection.Name)]
public sealed class AisRouteTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Fact]
    public void The_platform_decides_the_way()
    {
        _engine.Run("$null = Connect-Makini e1 -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken() -Platform jd-edwards-enterprise-one -NoTest").ThrowOnError();
        try
        {
            Assert.Equal("POST dataservice", _engine.Get("Invoke-JdeQuery F0101 -AsText -Connection e1")[0].ToString());
            var row = _engine.One("Invoke-JdeQuery F0101 -First 1 -Filter { AN8 -eq 1 } -Connection e1");
            Assert.Equal("F0101", row.GetType().Name);
            Assert.Equal(1, row.AN8);
        }
        finally
        {
            _engine.Run("Disconnect-Makini e1; Set-MakiniConnection jde -Default").ThrowOnError();
        }
    }

    [Fact]
    public void Reads_a_file_of_many_pages_to_its_end()
    {
        var expected = RouteAgreementTests.Text(_engine.Get("Invoke-JdeQuery F0911 -Property DOC,JELN,AA -Route Sql"));
        var rows = RouteAgreementTests.Text(_engine.Get("Invoke-JdeQuery F0911 -Property DOC,JELN,AA -Route Ais"));

        Assert.True(rows.Count > 2_000);
        Assert.Equal(expected, rows);
    }

    [Fact]
    public void Skips_and_counts_as_other_ways_do()
    {
        Assert.Equal(
            _engine.Get("(Invoke-JdeQuery F0101 -Skip 5 -First 3 -OrderBy 'ALPH desc' -Route Sql).AN8").Select(o => o.BaseObject),
            _engine.Get("(Invoke-JdeQuery F0101 -Skip 5 -First 3 -OrderBy 'ALPH desc' -Route Ais).AN8").Select(o => o.BaseObject));
        Assert.Equal((long)_engine.One("Invoke-JdeQuery F0411 -Count"), (long)_engine.One("Invoke-JdeQuery F0411 -Count -Route Ais"));
    }

    [Fact]
    public void Reads_lists_by_key_ranges_where_the_service_has_no_next_page()
    {
        _engine.Run(
            """
            $ais = [Makini.Sandbox.AisOptions]@{ RowsAsLists = $true; HasNextPages = $false; PageLimit = 70 }
            $global:lists = [Makini.Sandbox.MakiniSandbox]::Start([Makini.Sandbox.SandboxOptions]@{ Ais = $ais })
            $null = Connect-Makini lists -BaseUri $lists.Url -Token $lists.GetAccessToken() -NoTest
            """).ThrowOnError();
        try
        {
            foreach (var table in new[] { "F0101", "F0005", "F4801" })
            {
                var expected = _engine.Get($"Invoke-JdeQuery {table} -Connection lists -Route Sql -WarningAction SilentlyContinue");
                var rows = _engine.Get($"Invoke-JdeQuery {table} -Connection lists -Route Ais -WarningAction SilentlyContinue");
                Assert.Equal(RouteAgreementTests.Text(expected), RouteAgreementTests.Text(rows));
            }
        }
        finally
        {
            _engine.Run("Disconnect-Makini lists; Set-MakiniConnection jde -Default; $lists.Dispose()").ThrowOnError();
        }
    }

    [Fact]
    public void Says_what_EnterpriseOne_says()
    {
        var result = _engine.Run("Invoke-JdeQuery F0101 -Library MKDTA -Route Ais");

        Assert.StartsWith("MakiniInvalidRequest", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

/// <summary>The database and the client must find the same rows and show them alike.</summary>
[Collection(SandboxCollection.Name)]
public sealed class RouteAgreementTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Theory]
    [InlineData("F0101", "AT1 -eq 'C'")]
    [InlineData("F0101", "AT1 -ne 'C'")]
    [InlineData("F0101", "AN8 -gt 4000 -and AN8 -le 4200")]
    [InlineData("F0101", "AN8 -in 1, 20, 200, -1")]
    [InlineData("F0101", "AT1 -in 'V', 'E'")]
    [InlineData("F0101", "AT1 -notin 'V', 'E'")]
    [InlineData("F0101", "ALPH -like 'h*'")]
    [InlineData("F0101", "ALPH -like '*[a-c]*[.]'")]
    [InlineData("F0101", "ALPH -like '?a*' -and AT1 -eq 'C'")]
    [InlineData("F0101", "ALPH -notlike '*INC*'")]
    [InlineData("F0101", "ALPH -like '*%*' -or ALPH -like '*.'")]
    [InlineData("F0101", "ALPH -eq 'Halvorsen Japan K.K.'")]
    [InlineData("F0101", "ALPH -ge 'M' -and ALPH -lt 'N'")]
    [InlineData("F0101", "MCU -eq '1'")]
    [InlineData("F0101", "MCU -in '1', '20'")]
    [InlineData("F0101", "MCU -ne '1'")]
    [InlineData("F0101", "MCU -like '2*'")]
    [InlineData("F0101", "MCU -gt '20'")]
    [InlineData("F0101", "-not (AT1 -eq 'C' -or MCU -eq '1')")]
    [InlineData("F0101", "RMK -eq $null")]
    [InlineData("F0101", "TAX -ne $null")]
    [InlineData("F0101", "UPMJ -lt '2022-01-01'")]
    [InlineData("F0101", "UPMJ -ge '2022-01-01'")]
    [InlineData("F0101", "UPMJ -eq $null")]
    [InlineData("F0101", "UPMJ -ne $null")]
    [InlineData("F0101", "UPMJ -ne '2020-01-25'")]
    [InlineData("F0101", "-not (UPMJ -lt '2022-01-01')")]
    [InlineData("F0101", "UPMJ -in '2020-01-25', $null")]
    [InlineData("F0101", "UPMJ -notin '2020-01-25', $null")]
    [InlineData("F0101", "UPMT -ge '12:00'")]
    [InlineData("F0101", "URDT -eq $null -and AN8 -lt 5000")]
    [InlineData("F0411", "AG -gt 1000")]
    [InlineData("F0411", "AG -ge 1000.5 -and AAP -ne 0")]
    [InlineData("F0411", "AAP -eq 0")]
    [InlineData("F0411", "AG -lt 10000 -and CO -eq 200")]
    [InlineData("F0411", "CO -in 1, '00300'")]
    [InlineData("F0411", "-not (AG -gt 5000)")]
    [InlineData("F0411", "ACR -gt 100")]
    [InlineData("F0411", "DDJ -lt '2025-06-30'")]
    [InlineData("F0911", "AA -lt 0 -and LT -eq 'AA'")]
    [InlineData("F0911", "AA -in 100, 250.5, -100")]
    [InlineData("F4111", "TRQT -gt 10")]
    [InlineData("F4111", "TRQT -le -1.5")]
    [InlineData("F4311", "LNID -eq 1")]
    [InlineData("F4311", "LNID -gt 1.5")]
    public void All_routes_give_the_same_rows(string table, string filter)
    {
        var sql = Rows(table, filter, "Sql");
        Assert.Equal(sql, Rows(table, filter, "Raw"));
        Assert.Equal(sql, Rows(table, filter, "Ais"));
    }

    [Theory]
    [InlineData("F0101", "UPMJ -lt '2022-01-01'", "UPMJ -ge '2022-01-01'", "UPMJ -eq $null")]
    [InlineData("F0101", "AT1 -eq 'C'", "AT1 -gt 'C'", "AT1 -lt 'C'")]
    [InlineData("F0411", "AG -lt 1000", "AG -gt 1000", "AG -eq 1000")]
    [InlineData("F0411", "AG -lt 1000.005", "AG -gt 1000.005", "AN8 -lt 0")]
    public void A_comparison_and_its_counterparts_share_the_rows_out(string table, params string[] filters)
    {
        foreach (var route in new[] { "Sql", "Raw", "Ais" })
        {
            var parts = filters.Sum(filter => (long)_engine.One($"Invoke-JdeQuery {table} -Filter $args[0] -Count -Route {route}", filter));
            Assert.Equal((long)_engine.One($"Invoke-JdeQuery {table} -Count"), parts);
        }
    }

    [Fact]
    public void Yen_have_no_decimals_and_dinars_three()
    {
        Assert.All(Amounts("JPY"), amount => Assert.Equal(0, Scale(amount)));
        Assert.All(Amounts("BHD"), amount => Assert.Equal(3, Scale(amount)));
        Assert.All(Amounts("USD"), amount => Assert.Equal(2, Scale(amount)));
    }

    [Fact]
    public void An_amount_is_the_same_number_for_every_currency()
    {
        var rows = _engine.Get("Invoke-JdeQuery F0411 -Property DOC,CO,AG -Filter { AG -gt 20000 }");
        Assert.All(rows, row => Assert.True((decimal)row.Properties["AG"].Value > 20000));
        var all = _engine.Get("Invoke-JdeQuery F0411 -Property DOC,CO,AG").Count(row => (decimal)row.Properties["AG"].Value > 20000);
        Assert.True(all > 0);
        Assert.Equal(all, rows.Count);
    }

    private List<decimal> Amounts(string currency)
    {
        var amounts = _engine.Get(
            """
            $company = (Invoke-JdeQuery F0010 -Filter { CRCD -eq $args[0] }).CO
            Invoke-JdeQuery F0411 -Property AG -Filter { CO -eq $company } | ForEach-Object AG
            """.Replace("$args[0]", $"'{currency}'", StringComparison.Ordinal)).Select(o => (decimal)o.BaseObject).ToList();
        Assert.NotEmpty(amounts);
        return amounts;
    }

    private static int Scale(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0xFF;

    /// <summary>Rows as text; a number is the same whatever zeros stand behind it.</summary>
    internal static List<string> Text(IEnumerable<PSObject> rows) =>
    [
        .. rows.Select(row => string.Join(';', row.Properties.Select(p => p.Value is decimal number
            ? string.Create(CultureInfo.InvariantCulture, $"{p.Name}={number:G29}")
            : string.Create(CultureInfo.InvariantCulture, $"{p.Name}={p.Value}")))),
    ];

    private List<string> Rows(string table, string filter, string route) =>
    [
        .. Text(_engine.Get("Invoke-JdeQuery $args[0] -Filter $args[1] -Route $args[2] -WarningAction SilentlyContinue", table, filter, route))
            .Order(StringComparer.Ordinal),
    ];
}

using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde.Business;

/// <summary>Payables, receivables and balances, each against what the ledger of the sandbox says.</summary>
[Collection(SandboxCollection.Name)]
public sealed class FinanceTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Theory]
    [InlineData("Get-JdeOpenPayable", "2110", -1)]
    [InlineData("Get-JdeOpenReceivable", "1210", 1)]
    public void Open_items_add_up_to_their_account_in_each_company(string command, string account, int sign)
    {
        var ledger = Sums("$account = $args[0]; Invoke-JdeQuery F0911 -Property CO, AA -Filter { LT -eq 'AA' -and OBJ -eq $account }", "CO", "AA", account);
        var open = Sums(command, "Company", "OpenAmount");

        Assert.Equal(4, open.Count);
        Assert.Equal(ledger.ToDictionary(l => l.Key, l => l.Value * sign, StringComparer.Ordinal), open);
    }

    [Theory]
    [InlineData("Get-JdeOpenPayable")]
    [InlineData("Get-JdeOpenReceivable")]
    public void Ageing_puts_each_open_item_into_one_bucket(string command)
    {
        var items = _engine.Get($"{command} -AsOf 2026-11-02");
        var ageing = _engine.Get($"{command} -AsOf 2026-11-02 -Ageing");

        Assert.Equal(items.Sum(i => i.Number("OpenAmount")), ageing.Sum(a => a.Number("Total")));
        Assert.Equal(items.Count, ageing.Sum(a => (int)a.Properties["Documents"].Value));
        Assert.Equal(
            items.Where(i => (int)i.Properties["DaysOverdue"].Value is > 30 and <= 60).Sum(i => i.Number("OpenAmount")),
            ageing.Sum(a => a.Number("Days31To60")));
        foreach (var (age, bucket) in new[] { ("Current", "Current"), ("1-30", "Days1To30"), ("31-60", "Days31To60"), ("61-90", "Days61To90"), ("Over 90", "Over90") })
            Assert.Equal(items.Where(i => (string)i.Properties["Age"].Value == age).Sum(i => i.Number("OpenAmount")), ageing.Sum(a => a.Number(bucket)));
    }

    [Fact]
    public void Ages_are_counted_from_the_due_date_to_the_day_that_is_given()
    {
        var item = _engine.Get("Get-JdeOpenPayable -First 1 -AsOf 2026-11-02").Single();
        var later = _engine.Get("Get-JdeOpenPayable -First 1 -AsOf 2026-12-02").Single();

        var due = (DateTime)item.Properties["DueDate"].Value;
        Assert.Equal((new DateTime(2026, 11, 2) - due).Days, item.Properties["DaysOverdue"].Value);
        Assert.Equal((int)item.Properties["DaysOverdue"].Value + 30, later.Properties["DaysOverdue"].Value);
    }

    [Fact]
    public void Overdue_leaves_out_what_is_not()
    {
        var days = _engine.Get("Get-JdeOpenReceivable -Overdue -AsOf 2026-11-02 | ForEach-Object DaysOverdue").Select(d => (int)d.BaseObject).ToList();
        var all = _engine.Get("Get-JdeOpenReceivable -AsOf 2026-11-02 | ForEach-Object DaysOverdue").Select(d => (int)d.BaseObject).ToList();

        Assert.True(days.Min() > 0);
        Assert.Equal(all.Where(d => d > 0), days);
        Assert.True(days.Count < all.Count);
    }

    [Fact]
    public void Suppliers_have_their_names_and_companies_their_currencies()
    {
        var item = _engine.Get("Get-JdeOpenPayable -Company 200 -First 1").Single();

        Assert.Equal("JPY", item.Properties["Currency"].Value);
        Assert.Equal(decimal.Truncate(item.Number("OpenAmount")), item.Number("OpenAmount"));
        Assert.Equal(_engine.One("$number = $args[0]; (Invoke-JdeQuery F0101 -Filter { AN8 -eq $number }).ALPH", item.Properties["AddressNumber"].Value), item.Properties["Name"].Value);
    }

    [Fact]
    public void Suppliers_come_from_the_pipeline_by_their_number()
    {
        var supplier = (int)_engine.One("(Get-JdeOpenPayable -First 1).AddressNumber");

        var items = _engine.Get("$number = $args[0]; Invoke-JdeQuery F0101 -Filter { AN8 -eq $number } | Get-JdeOpenPayable", supplier);

        Assert.NotEmpty(items);
        Assert.All(items, i => Assert.Equal(supplier, i.Properties["AddressNumber"].Value));
    }

    [Theory]
    [InlineData(2025, 14)]
    [InlineData(2026, 9)]
    public void A_trial_balance_is_in_balance(int year, int period)
    {
        var accounts = _engine.Get("Get-JdeTrialBalance -FiscalYear $args[0] -Period $args[1]", year, period);

        foreach (var company in accounts.GroupBy(a => (string)a.Properties["Company"].Value, StringComparer.Ordinal))
        {
            Assert.Equal(0, company.Sum(a => a.Number("ClosingBalance")));
            Assert.Equal(company.Sum(a => a.Number("Debit")), company.Sum(a => a.Number("Credit")));
        }
    }

    [Fact]
    public void Movements_of_an_account_are_what_was_posted_to_it()
    {
        var posted = Sums(
            "Invoke-JdeQuery F0911 -Property AID, AA -Filter { LT -eq 'AA' -and POST -eq 'P' -and CTRY -eq 20 -and FY -eq 26 -and PN -le 6 -and CO -eq '20' }", "AID", "AA");
        var moved = Sums("Get-JdeTrialBalance -Company 20 -FiscalYear 2026 -Period 6", "AccountId", "YearToDate");

        Assert.True(posted.Count > 5);
        Assert.Equal(posted, moved.Where(m => posted.ContainsKey(m.Key)).ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal));
        Assert.All(moved.Where(m => !posted.ContainsKey(m.Key)), m => Assert.Equal(0, m.Value));
    }

    [Fact]
    public void A_year_opens_with_what_the_year_before_closed()
    {
        var closed = Sums("Get-JdeTrialBalance -FiscalYear 2025 -ObjectAccount '1*'", "AccountId", "ClosingBalance");
        var opened = Sums("Get-JdeTrialBalance -FiscalYear 2026 -ObjectAccount '1*'", "AccountId", "OpeningBalance");

        Assert.NotEmpty(closed);
        Assert.All(closed, c => Assert.Equal(c.Value, opened[c.Key]));
    }

    private SortedDictionary<string, decimal> Sums(string script, string key, string amount, params object[] arguments)
    {
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in _engine.Get(script, arguments))
        {
            var name = (string)row.Properties[key].Value;
            sums[name] = sums.GetValueOrDefault(name) + row.Number(amount);
        }

        return sums;
    }
}

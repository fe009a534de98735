using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Tests.Jde;

namespace Makini.PowerShell.Tests.NetSuite;

[Collection(SandboxCollection.Name)]
public sealed class NetSuiteQueryTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Fact]
    public void A_query_gives_rows_page_by_page()
    {
        var rows = _engine.Get("Invoke-NetSuiteQuery 'SELECT id, tranid, memo FROM transaction ORDER BY id'");
        Assert.Equal(1200, rows.Count);
        Assert.Equal("1", Text(rows[0], "id"));
        Assert.Equal("1200", Text(rows[^1], "id"));
        Assert.Contains(rows, row => Text(row, "memo") == "50% due at O'Brien's");
    }

    [Fact]
    public void First_and_skip_are_a_window()
    {
        Assert.Equal(["1001", "1002"], Ids("Invoke-NetSuiteQuery 'SELECT id FROM transaction ORDER BY id' -Skip 1000 -First 2"));
        Assert.Equal(1200UL, _engine.One("[uint64](Invoke-NetSuiteQuery -Record transaction -First 1 -IncludeTotalCount)[0]"));
    }

    [Fact]
    public void A_record_is_filtered_and_ordered()
    {
        var rows = _engine.Get("Invoke-NetSuiteQuery -Record transaction -Property Id, TranDate, ForeignTotal -Filter { type -eq 'CustInvc' -and trandate -ge '2026-01-01' -and memo -ne $null } -OrderBy 'foreigntotal desc'");
        Assert.NotEmpty(rows);
        Assert.Equal(["Id", "TranDate", "ForeignTotal"], rows[0].Properties.Select(property => property.Name));
        var totals = rows.Select(row => decimal.Parse(Text(row, "ForeignTotal"), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(totals.OrderDescending(), totals);
    }

    [Fact]
    public void Parameters_are_values_whatever_is_in_them()
    {
        Assert.NotEmpty(_engine.Get("Invoke-NetSuiteQuery 'SELECT id FROM transaction WHERE memo = ? ORDER BY id' -Parameters \"50% due at O'Brien's\""));
        Assert.Empty(_engine.Get("Invoke-NetSuiteQuery 'SELECT id FROM transaction WHERE memo = ? ORDER BY id' -Parameters \"x' OR '1'='1\""));
    }

    [Fact]
    public void A_transaction_is_the_sum_of_its_lines()
    {
        var both = _engine.Get("Invoke-NetSuiteQuery \"SELECT t.foreigntotal AS a, (SELECT ROUND(SUM(l.foreignamount), 2) FROM transactionline l WHERE l.transaction = t.id AND l.mainline = 'F') AS b FROM transaction t ORDER BY t.id\"");
        Assert.All(both, row => Assert.Equal(Text(row, "a"), Text(row, "b")));
    }

    [Fact]
    public void Values_are_what_their_field_says_and_text_on_demand()
    {
        var row = _engine.Get("Invoke-NetSuiteQuery -Record transaction -Property Id, TranDate, ForeignTotal, Posting, Memo -First 1")[0];
        Assert.IsType<DateTime>(row.Properties["TranDate"].Value);
        Assert.IsType<decimal>(row.Properties["ForeignTotal"].Value);
        Assert.IsType<bool>(row.Properties["Posting"].Value);
        Assert.IsType<string>(row.Properties["Id"].Value);
        Assert.Null(row.Properties["Memo"].Value);
        var raw = _engine.Get("Invoke-NetSuiteQuery -Record transaction -First 1 -Raw")[0];
        Assert.All(raw.Properties.Where(property => property.Value is not null), property => Assert.IsType<string>(property.Value));
        Assert.Equal(300L, _engine.Get("(Invoke-NetSuiteQuery 'SELECT type, COUNT(*) AS n, MAX(trandate) AS latest FROM transaction GROUP BY type ORDER BY type').n")[0].BaseObject);
    }

    [Fact]
    public void A_day_compares_as_a_day()
    {
        var days = _engine.Get("(Invoke-NetSuiteQuery -Record transaction -Property trandate -Filter { trandate -ge '2026-10-01' -and trandate -lt '2026-10-15' } -OrderBy trandate).trandate").Select(day => (DateTime)day.BaseObject).ToList();
        Assert.NotEmpty(days);
        Assert.All(days, day => Assert.InRange(day, new DateTime(2026, 10, 1), new DateTime(2026, 10, 14)));
        Assert.Equal(days.Order(), days);
        Assert.Equal(days[0].ToString("yyyy-MM", null), _engine.Get("(Invoke-NetSuiteQuery \"SELECT TO_CHAR(trandate, 'YYYY-MM') AS month FROM transaction WHERE trandate >= ? ORDER BY trandate\" -Parameters ([datetime]'2026-10-01') -First 1).month")[0].ToString());
    }

    [Fact]
    public void AsText_sends_nothing() => Assert.Equal(
        ["POST query/v1/suiteql?limit=1000&offset=0", "SELECT * FROM customer WHERE UPPER(companyname) LIKE 'A%' ESCAPE '\\' ORDER BY id"],
        _engine.Get("Invoke-NetSuiteQuery -Record customer -Filter { companyname -like 'a*' } -AsText").Select(text => text.ToString()));

    [Fact]
    public void An_error_of_NetSuite_is_one_of_ours()
    {
        var error = _engine.Run("Invoke-NetSuiteQuery 'SELECT nothing FROM nowhere ORDER BY id'").Error;
        Assert.StartsWith("MakiniInvalidRequest,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("INVALID_PARAMETER", ((dynamic)error.Exception).ErrorCode);
        Assert.Equal("MakiniInvalidRequest", _engine.Run("Invoke-NetSuiteQuery 'DELETE FROM customer'").Error.FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public void Pages_without_an_order_are_warned_of() =>
        Assert.Contains(_engine.Run("Invoke-NetSuiteQuery 'SELECT id FROM transaction'").Warnings, text => text.Contains("ORDER BY", StringComparison.Ordinal));

    [Fact]
    public void The_records_and_their_fields_are_listed()
    {
        Assert.Equal(["transaction", "transactionline"], _engine.Get("(Get-NetSuiteRecordType trans*).Name").Select(name => name.ToString()));
        Assert.Equal("date", _engine.One("((Get-NetSuiteRecordType transaction -IncludeField).Fields | Where-Object Name -eq trandate).Type"));
        Assert.StartsWith("MakiniNotFound,", _engine.Run("Get-NetSuiteRecordType none").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_are_completed_from_what_is_known() =>
        Assert.Contains("customer", _engine.Get("[System.Management.Automation.CommandCompletion]::CompleteInput('Invoke-NetSuiteQuery -Record cu', 31, $null).CompletionMatches.CompletionText").Select(text => text.ToString()));

    private IEnumerable<string> Ids(string script) => _engine.Get(script).Select(row => Text(row, "id"));

    private static string Text(PSObject row, string name) => row.Properties[name].Value?.ToString() ?? "";
}

using System.Runtime.CompilerServices;
using Makini.Filtering;

namespace Makini.Jde.Business;

/// <summary>Which accounts are wanted, of which ledger, and when.</summary>
internal sealed record TrialBalanceQuery
{
    private static readonly string[] Periods = [.. Enumerable.Range(1, 14).Select(p => $"AN{p:D2}")];
    private static readonly string[] Columns = ["AID", "CO", "MCU", "OBJ", "SUB", "LT", "APYC", .. Periods];

    public IReadOnlyList<string> Companies { get; init; } = [];

    public IReadOnlyList<string> BusinessUnits { get; init; } = [];

    public IReadOnlyList<string> ObjectAccounts { get; init; } = [];

    public required string LedgerType { get; init; }

    public required int FiscalYear { get; init; }

    public required int Period { get; init; }

    /// <summary>Balances, one an account: those by subledger are added up.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JdeAccountBalance>> ReadAsync(BusinessReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var conditions = new Conditions()
            .Where("CTRY", FilterOperator.Equal, FiscalYear / 100)
            .Where("FY", FilterOperator.Equal, FiscalYear % 100)
            .Where("LT", FilterOperator.Equal, LedgerType)
            .In("CO", Companies)
            .Like("MCU", BusinessUnits)
            .Like("OBJ", ObjectAccounts);
        var accounts = new Lookup<string>(reader, "F0901", "AID", "DL01", row => row.Text("AID"));
        var currencies = Lookups.CompanyCurrencies(reader);
        var rows = reader.ReadAsync("F0902", Columns, conditions, Make, cancellationToken);
        await foreach (var groups in Adjacent.GroupAsync(rows, b => b.AccountId, cancellationToken).ConfigureAwait(false))
        {
            await accounts.LoadAsync(groups.Select(g => g[0].AccountId), cancellationToken).ConfigureAwait(false);
            await currencies.LoadAsync(groups.Select(g => g[0].Company), cancellationToken).ConfigureAwait(false);
            yield return [.. groups.Select(Sum).Select(b => b with { Description = accounts[b.AccountId], Currency = currencies[b.Company] })];
        }
    }

    private static JdeAccountBalance Sum(IReadOnlyList<JdeAccountBalance> parts) => parts[0] with
    {
        OpeningBalance = parts.Sum(p => p.OpeningBalance),
        PeriodAmount = parts.Sum(p => p.PeriodAmount),
        YearToDate = parts.Sum(p => p.YearToDate),
    };

    private JdeAccountBalance Make(BusinessRow row) => new()
    {
        ConnectionName = row.ConnectionName,
        Company = row.Text("CO"),
        BusinessUnit = row.Text("MCU"),
        ObjectAccount = row.Text("OBJ"),
        Subsidiary = row.Text("SUB"),
        AccountId = row.Text("AID"),
        LedgerType = row.Text("LT"),
        FiscalYear = FiscalYear,
        Period = Period,
        OpeningBalance = row.Number("APYC"),
        PeriodAmount = row.Number(Periods[Period - 1]),
        YearToDate = Periods.Take(Period).Sum(row.Number),
    };
}

using System.Runtime.CompilerServices;
using Makini.Filtering;

namespace Makini.Jde.Business;

/// <summary>Which assets are wanted.</summary>
internal sealed record AssetQuery
{
    private const string ActualAmounts = "AA";
    private static readonly string[] Periods = [.. Enumerable.Range(1, 14).Select(p => $"AN{p:D2}")];
    private static readonly string[] Columns = ["NUMB", "APID", "ASID", "DL01", "CO", "MCU", "LOC", "EQST", "AAID", "DAJ", "DSP", "AMCU", "AOBJ", "DMCU", "DOBJ"];
    private static readonly string[] BalanceColumns = ["NUMB", "CTRY", "FY", "MCU", "OBJ", "APYC", .. Periods];
    private static readonly string[] ServiceColumns = ["NUMB", "SRVT", "RMK", "MSTS", "LCPD", "SRVD", "WONA"];

    public IReadOnlyList<int> AssetNumbers { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Companies { get; init; } = [];

    public IReadOnlyList<string> BusinessUnits { get; init; } = [];

    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Only assets with a service due before that day.</summary>
    public DateTime? ServiceDueBefore { get; init; }

    /// <summary>Assets with their costs at the end of the last fiscal year that has balances, and their services.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JdeAsset>> ReadAsync(BusinessReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var currencies = Lookups.CompanyCurrencies(reader);
        var conditions = new Conditions()
            .In("NUMB", AssetNumbers)
            .Like("APID", Tags)
            .In("CO", Companies)
            .Like("MCU", BusinessUnits)
            .In("EQST", Statuses);
        await foreach (var page in reader.ReadAsync("F1201", Columns, conditions, Read, cancellationToken).ConfigureAwait(false))
        {
            var numbers = page.Select(a => a.Asset.AssetNumber).ToList();
            var services = (await reader.ReadAllAsync("F1207", ServiceColumns, "NUMB", numbers, Service, cancellationToken).ConfigureAwait(false)).ToLookup(s => s.Asset, s => s.Service);
            var balances = await BalancesAsync(reader, numbers, cancellationToken).ConfigureAwait(false);
            await currencies.LoadAsync(page.Select(a => a.Asset.Company), cancellationToken).ConfigureAwait(false);
            var assets = page.Select(a => a.Asset with
            {
                Cost = LastBalance(balances[a.Asset.AssetNumber], a.AtCost),
                AccumulatedDepreciation = -LastBalance(balances[a.Asset.AssetNumber], a.Depreciated),
                Currency = currencies[a.Asset.Company],
                Services = [.. services[a.Asset.AssetNumber].OrderBy(s => s.DueDate)],
            });
            yield return [.. assets.Where(a => ServiceDueBefore is not { } day || a.NextServiceDate < day)];
        }
    }

    private static async Task<ILookup<int, Balance>> BalancesAsync(BusinessReader reader, IReadOnlyList<int> numbers, CancellationToken cancellationToken)
    {
        var balances = await reader.ReadAllAsync(
            "F1202",
            BalanceColumns,
            "NUMB",
            numbers,
            row => new Balance(
                row.Integer("NUMB"),
                new AccountKey(row.Text("MCU"), row.Text("OBJ")),
                (row.Integer("CTRY") * 100) + row.Integer("FY"),
                row.Number("APYC") + Periods.Sum(row.Number)),
            cancellationToken,
            conditions => conditions.Where("LT", FilterOperator.Equal, ActualAmounts)).ConfigureAwait(false);
        return balances.ToLookup(b => b.Asset);
    }

    private static decimal LastBalance(IEnumerable<Balance> balances, AccountKey account)
    {
        var years = balances.Where(b => b.Account == account).GroupBy(b => b.Year).OrderByDescending(g => g.Key);
        return years.FirstOrDefault()?.Sum(b => b.Amount) ?? 0;
    }

    private static (JdeAsset Asset, AccountKey AtCost, AccountKey Depreciated) Read(BusinessRow row) => (
        new JdeAsset
        {
            ConnectionName = row.ConnectionName,
            AssetNumber = row.Integer("NUMB"),
            Tag = row.Text("APID"),
            SerialNumber = row.Text("ASID"),
            Description = row.Text("DL01"),
            Company = row.Text("CO"),
            BusinessUnit = row.Text("MCU"),
            Location = row.Text("LOC"),
            Status = row.Text("EQST"),
            ParentAssetNumber = row.Integer("AAID"),
            AcquiredDate = row.Date("DAJ"),
            DisposedDate = row.Date("DSP"),
        },
        new AccountKey(row.Text("AMCU"), row.Text("AOBJ")),
        new AccountKey(row.Text("DMCU"), row.Text("DOBJ")));

    private static (int Asset, JdeAssetService Service) Service(BusinessRow row) => (row.Integer("NUMB"), new JdeAssetService
    {
        ServiceType = row.Text("SRVT"),
        Description = row.Text("RMK"),
        Status = row.Text("MSTS"),
        LastDoneDate = row.Date("LCPD"),
        DueDate = row.Date("SRVD"),
        WorkOrderNumber = row.Integer("WONA"),
    });

    private readonly record struct AccountKey(string BusinessUnit, string ObjectAccount);

    private sealed record Balance(int Asset, AccountKey Account, int Year, decimal Amount);
}

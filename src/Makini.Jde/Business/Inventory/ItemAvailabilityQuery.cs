using System.Runtime.CompilerServices;

namespace Makini.Jde.Business;

/// <summary>Which items are wanted, and where.</summary>
internal sealed record ItemAvailabilityQuery
{
    private static readonly string[] Columns = ["ITM", "MCU", "PQOH", "PCOM", "HCOM", "QOWO", "FUN1", "PREQ", "QWBO", "QTTR", "QTIN", "PBCK"];
    private static readonly string[] BranchColumns = ["ITM", "MCU", "SAFE", "ROPI"];
    private static readonly string[] ItemColumns = ["ITM", "LITM", "DSC1", "UOM1"];

    public IReadOnlyList<string> Items { get; init; } = [];

    public IReadOnlyList<int> ItemNumbers { get; init; } = [];

    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>One record an item and branch, all locations and lots added up.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JdeItemAvailability>> ReadAsync(BusinessReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var numbers = ItemNumbers;
        if (Items.Count > 0)
        {
            numbers = await ItemNumbersAsync(reader, cancellationToken).ConfigureAwait(false);
            if (numbers.Count == 0) yield break;
        }

        var conditions = new Conditions().In("ITM", numbers).Like("MCU", Branches);
        var rows = reader.ReadAsync("F41021", Columns, conditions, Make, cancellationToken);
        await foreach (var groups in Adjacent.GroupAsync(rows, s => (s.ItemNumber, s.Branch), cancellationToken).ConfigureAwait(false))
            yield return await DescribeAsync(reader, [.. groups.Select(Sum)], cancellationToken).ConfigureAwait(false);
    }

    private static JdeItemAvailability Make(BusinessRow row) => new()
    {
        ConnectionName = row.ConnectionName,
        ItemNumber = row.Integer("ITM"),
        Branch = row.Text("MCU"),
        OnHand = row.Number("PQOH"),
        CommittedToSales = row.Number("PCOM") + row.Number("HCOM"),
        CommittedToWorkOrders = row.Number("QOWO") + row.Number("FUN1"),
        OnPurchaseOrders = row.Number("PREQ"),
        OnWorkOrders = row.Number("QWBO"),
        InTransit = row.Number("QTTR"),
        InInspection = row.Number("QTIN"),
        Backordered = row.Number("PBCK"),
    };

    private static JdeItemAvailability Sum(IReadOnlyList<JdeItemAvailability> places) => places[0] with
    {
        OnHand = places.Sum(p => p.OnHand),
        CommittedToSales = places.Sum(p => p.CommittedToSales),
        CommittedToWorkOrders = places.Sum(p => p.CommittedToWorkOrders),
        OnPurchaseOrders = places.Sum(p => p.OnPurchaseOrders),
        OnWorkOrders = places.Sum(p => p.OnWorkOrders),
        InTransit = places.Sum(p => p.InTransit),
        InInspection = places.Sum(p => p.InInspection),
        Backordered = places.Sum(p => p.Backordered),
    };

    private static async Task<IReadOnlyList<JdeItemAvailability>> DescribeAsync(
        BusinessReader reader, IReadOnlyList<JdeItemAvailability> stocks, CancellationToken cancellationToken)
    {
        var numbers = stocks.Select(s => s.ItemNumber).ToList();
        var items = await reader.ReadAllAsync("F4101", ItemColumns, "ITM", numbers, row => (Number: row.Integer("ITM"), Code: row.Text("LITM"), Text: row.Text("DSC1"), Unit: row.Text("UOM1")), cancellationToken).ConfigureAwait(false);
        var branches = await reader.ReadAllAsync("F4102", BranchColumns, "ITM", numbers, row => (Key: (row.Integer("ITM"), row.Text("MCU")), Safety: row.Number("SAFE"), Reorder: row.Number("ROPI")), cancellationToken).ConfigureAwait(false);
        var (itemOf, branchOf) = (items.ToDictionary(i => i.Number), branches.ToDictionary(b => b.Key));
        return
        [
            .. stocks.Select(stock =>
            {
                itemOf.TryGetValue(stock.ItemNumber, out var item);
                branchOf.TryGetValue((stock.ItemNumber, stock.Branch), out var branch);
                return stock with
                {
                    Item = item.Code ?? "",
                    Description = item.Text ?? "",
                    Unit = item.Unit ?? "",
                    SafetyStock = branch.Safety,
                    ReorderPoint = branch.Reorder,
                };
            }),
        ];
    }

    private async Task<IReadOnlyList<int>> ItemNumbersAsync(BusinessReader reader, CancellationToken cancellationToken)
    {
        var found = new List<int>();
        var conditions = new Conditions().Like("LITM", Items).In("ITM", ItemNumbers);
        await foreach (var page in reader.ReadAsync("F4101", ["ITM"], conditions, row => row.Integer("ITM"), cancellationToken).ConfigureAwait(false)) found.AddRange(page);
        return found;
    }
}

using System.Runtime.CompilerServices;
using Makini.Filtering;

namespace Makini.Jde.Business;

/// <summary>Which bill of material is wanted, and how deep.</summary>
internal sealed record BillQuery
{
    private const string FixedQuantity = "F";
    private static readonly string[] Columns = ["KIT", "KITL", "MMCU", "CPNT", "ITM", "LITM", "DSC1", "QNTY", "FORQ", "UM"];

    public IReadOnlyList<string> Items { get; init; } = [];

    public IReadOnlyList<int> ItemNumbers { get; init; } = [];

    public required string Branch { get; init; }

    public required string BillType { get; init; }

    /// <summary>How many of the item are to be made.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The day on which the lines are in effect.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>The deepest level.</summary>
    public required int Depth { get; init; }

    /// <summary>The components, each followed by its own: as one would read a bill with indents.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JdeBillComponent>> ReadAsync(BusinessReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = new List<JdeBillComponent>();
        var asked = Effective(new Conditions().Like("KITL", Items).In("KIT", ItemNumbers));
        await foreach (var page in reader.ReadAsync("F3002", Columns, asked, Component, cancellationToken).ConfigureAwait(false)) first.AddRange(page);

        var bills = await ReadBelowAsync(reader, first, cancellationToken).ConfigureAwait(false);
        foreach (var top in first.GroupBy(c => c.ParentItemNumber)) yield return new BillExplosion(bills, Depth, reader.Log).Explode(top.Key, Quantity);
    }

    // A level at a time: one request for all bills of the level, and none for a bill that is there already.
    private async Task<Dictionary<int, List<JdeBillComponent>>> ReadBelowAsync(
        BusinessReader reader, IReadOnlyList<JdeBillComponent> first, CancellationToken cancellationToken)
    {
        var bills = first.GroupBy(c => c.ParentItemNumber).ToDictionary(g => g.Key, g => g.ToList());
        var level = first;

        // One level more than is shown tells which of the last components have bills.
        for (var depth = 1; depth <= Depth && level.Count > 0; depth++)
        {
            var missing = level.Select(c => c.ItemNumber).Distinct().Where(i => !bills.ContainsKey(i)).ToList();
            level = await reader.ReadAllAsync("F3002", Columns, "KIT", missing, Component, cancellationToken, Effective).ConfigureAwait(false);
            foreach (var bill in level.GroupBy(c => c.ParentItemNumber)) bills[bill.Key] = [.. bill];
        }

        return bills;
    }

    private Conditions Effective(Conditions conditions) => conditions
        .Where("MMCU", FilterOperator.Equal, Branch)
        .Where("TBM", FilterOperator.Equal, BillType)
        .Where("EFFF", FilterOperator.LessOrEqual, AsOf.Date)
        .Where("EFFT", FilterOperator.GreaterOrEqual, AsOf.Date);

    private static JdeBillComponent Component(BusinessRow row) => new()
    {
        ConnectionName = row.ConnectionName,
        ParentItemNumber = row.Integer("KIT"),
        ParentItem = row.Text("KITL"),
        Branch = row.Text("MMCU"),
        LineNumber = row.Number("CPNT"),
        ItemNumber = row.Integer("ITM"),
        Item = row.Text("LITM"),
        Description = row.Text("DSC1"),
        QuantityPer = row.Number("QNTY"),
        IsFixed = row.Text("FORQ") == FixedQuantity,
        Unit = row.Text("UM"),
    };
}

using System.Runtime.CompilerServices;
using Makini.Filtering;

namespace Makini.Jde.Business;

/// <summary>Which work orders are wanted.</summary>
internal sealed record WorkOrderQuery
{
    private static readonly string[] Columns =
    [
        "DOCO", "DCTO", "DL01", "SRST", "PRTS", "MMCU", "ITM", "LITM", "NUMB", "UORG", "SOQS", "UOM", "STRT", "DPL", "STRX", "HRSO", "HRSA",
    ];

    private static readonly string[] PartColumns = ["DOCO", "CPNT", "CPIT", "CPIL", "DSC1", "CMCU", "UORG", "TRQT", "UM", "OPSQ", "MTST"];
    private static readonly string[] OperationColumns = ["DOCO", "OPSQ", "MCU", "DSC1", "OPST", "SETL", "RUNL", "RUNM", "LABA", "STRX"];

    public IReadOnlyList<int> OrderNumbers { get; init; } = [];

    public IReadOnlyList<string> Statuses { get; init; } = [];

    public IReadOnlyList<string> Branches { get; init; } = [];

    public IReadOnlyList<string> Items { get; init; } = [];

    public IReadOnlyList<int> AssetNumbers { get; init; } = [];

    /// <summary>Only orders planned to be done before that day, and not done.</summary>
    public DateTime? DueBefore { get; init; }

    /// <summary>Orders that are done, too.</summary>
    public bool HasCompleted { get; init; }

    /// <summary>Orders with their parts and operations.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JdeWorkOrder>> ReadAsync(BusinessReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in reader.ReadAsync("F4801", Columns, Conditions(), Order, cancellationToken).ConfigureAwait(false))
        {
            var numbers = page.Select(o => o.OrderNumber).ToList();
            var parts = (await reader.ReadAllAsync("F3111", PartColumns, "DOCO", numbers, Part, cancellationToken).ConfigureAwait(false)).ToLookup(p => p.Order, p => p.Part);
            var steps = (await reader.ReadAllAsync("F3112", OperationColumns, "DOCO", numbers, Operation, cancellationToken).ConfigureAwait(false)).ToLookup(o => o.Order, o => o.Step);
            yield return
            [
                .. page.Select(order => order with
                {
                    Parts = [.. parts[order.OrderNumber].OrderBy(p => p.LineNumber)],
                    Operations = [.. steps[order.OrderNumber]],
                }),
            ];
        }
    }

    private static JdeWorkOrder Order(BusinessRow row) => new()
    {
        ConnectionName = row.ConnectionName,
        OrderNumber = row.Integer("DOCO"),
        OrderType = row.Text("DCTO"),
        Description = row.Text("DL01"),
        Status = row.Text("SRST"),
        Priority = row.Text("PRTS"),
        Branch = row.Text("MMCU"),
        ItemNumber = row.Integer("ITM"),
        Item = row.Text("LITM"),
        AssetNumber = row.Integer("NUMB"),
        Ordered = row.Number("UORG"),
        Completed = row.Number("SOQS"),
        Unit = row.Text("UOM"),
        StartDate = row.Date("STRT"),
        PlannedCompletion = row.Date("DPL"),
        CompletedDate = row.Date("STRX"),
        EstimatedHours = row.Number("HRSO"),
        ActualHours = row.Number("HRSA"),
    };

    private static (int Order, JdeWorkOrderPart Part) Part(BusinessRow row) => (row.Integer("DOCO"), new JdeWorkOrderPart
    {
        LineNumber = row.Number("CPNT"),
        ItemNumber = row.Integer("CPIT"),
        Item = row.Text("CPIL"),
        Description = row.Text("DSC1"),
        Branch = row.Text("CMCU"),
        Needed = row.Number("UORG"),
        Issued = row.Number("TRQT"),
        Unit = row.Text("UM"),
        Operation = row.Number("OPSQ"),
        Status = row.Text("MTST"),
    });

    private static (int Order, JdeWorkOrderOperation Step) Operation(BusinessRow row) => (row.Integer("DOCO"), new JdeWorkOrderOperation
    {
        Operation = row.Number("OPSQ"),
        WorkCenter = row.Text("MCU"),
        Description = row.Text("DSC1"),
        Status = row.Text("OPST"),
        SetupHours = row.Number("SETL"),
        LaborHours = row.Number("RUNL"),
        MachineHours = row.Number("RUNM"),
        ActualLaborHours = row.Number("LABA"),
        CompletedDate = row.Date("STRX"),
    });

    private Conditions Conditions()
    {
        var conditions = new Conditions()
            .In("DOCO", OrderNumbers)
            .In("SRST", Statuses)
            .Like("MMCU", Branches)
            .Like("LITM", Items)
            .In("NUMB", AssetNumbers)
            .Where("DPL", FilterOperator.LessThan, DueBefore);
        return HasCompleted && DueBefore is null ? conditions : conditions.Blank("STRX");
    }
}

using System.Runtime.CompilerServices;
using Makini.Filtering;

namespace Makini.Jde.Business;

/// <summary>Which orders are wanted, and which of their lines.</summary>
internal sealed record OrderQuery
{
    private const string Closed = "999";
    private static readonly string[] HeaderColumns = ["DOCO", "DCTO", "KCOO", "OTOT", "HOLD"];

    public required OrderFiles Files { get; init; }

    public IReadOnlyList<int> OrderNumbers { get; init; } = [];

    public IReadOnlyList<string> OrderTypes { get; init; } = [];

    public IReadOnlyList<int> AddressNumbers { get; init; } = [];

    public IReadOnlyList<string> Companies { get; init; } = [];

    public IReadOnlyList<string> Branches { get; init; } = [];

    public IReadOnlyList<string> Items { get; init; } = [];

    public IReadOnlyList<string> NextStatuses { get; init; } = [];

    /// <summary>Lines that are done, too; else those only that have something to come.</summary>
    public bool HasClosed { get; init; }

    /// <summary>Orders with the lines that were asked for.</summary>
    /// <param name="reader">Reads them.</param>
    /// <param name="empty">An order of the kind.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(BusinessReader reader, T empty, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : JdeOrder
    {
        var (names, currencies) = (Lookups.Names(reader), Lookups.CompanyCurrencies(reader));
        var lines = reader.ReadAsync(Files.Detail, Files.Columns, Conditions(), row => new Line(KeyOf(row), row.Text("CO"), Order(empty, row), Detail(row)), cancellationToken);
        await foreach (var orders in Adjacent.GroupAsync(lines, l => l.Key, cancellationToken).ConfigureAwait(false))
        {
            await names.LoadAsync(orders.Select(o => o[0].Order.AddressNumber), cancellationToken).ConfigureAwait(false);
            await currencies.LoadAsync(orders.Select(o => o[0].Company), cancellationToken).ConfigureAwait(false);
            var headers = await HeadersAsync(reader, orders.Select(o => o[0].Key.Number), cancellationToken).ConfigureAwait(false);
            yield return
            [
                .. orders.Select(order => (T)order[0].Order with
                {
                    Name = names[order[0].Order.AddressNumber],
                    Currency = currencies[order[0].Company],
                    OrderAmount = headers.TryGetValue(order[0].Key, out var header) ? header.Amount : order.Sum(l => l.Detail.Amount),
                    HoldCode = header?.Hold ?? "",
                    Lines = [.. order.Select(l => l.Detail)],
                }),
            ];
        }
    }

    private static OrderKey KeyOf(BusinessRow row) => new(row.Integer("DOCO"), row.Text("DCTO"), row.Text("KCOO"));

    private static JdeOrder Order(JdeOrder empty, BusinessRow row) => empty with
    {
        ConnectionName = row.ConnectionName,
        OrderNumber = row.Integer("DOCO"),
        OrderType = row.Text("DCTO"),
        OrderCompany = row.Text("KCOO"),
        AddressNumber = row.Integer("AN8"),
        OrderDate = row.Date("TRDJ"),
        RequestedDate = row.Date("DRQJ"),
        Reference = row.Text("VR01"),
    };

    private JdeOrderLine Detail(BusinessRow row) => new()
    {
        LineNumber = row.Number("LNID"),
        LineType = row.Text("LNTY"),
        Branch = row.Text("MCU"),
        ItemNumber = row.Integer("ITM"),
        Item = row.Text("LITM"),
        Description = row.Text("DSC1"),
        LastStatus = row.Text("LTTR"),
        NextStatus = row.Text("NXTR"),
        Unit = row.Text("UOM"),
        Ordered = row.Number("UORG"),
        Delivered = row.Number(Files.Delivered),
        Open = row.Number("UOPN"),
        UnitPrice = row.Number(Files.Price),
        Amount = row.Number("AEXP"),
        OpenAmount = row.Number("AOPN"),
        RequestedDate = row.Date("DRQJ"),
        PromisedDate = row.Date("PDDJ"),
        DeliveredDate = row.Date("ADDJ"),
    };

    private Conditions Conditions()
    {
        var conditions = new Conditions()
            .In("DOCO", OrderNumbers)
            .In("DCTO", OrderTypes)
            .In("AN8", AddressNumbers)
            .In("CO", Companies)
            .Like("MCU", Branches)
            .Like("LITM", Items)
            .In("NXTR", NextStatuses);
        return HasClosed ? conditions : conditions.NotBlank("UOPN").Where("NXTR", FilterOperator.NotEqual, Closed);
    }

    private async Task<Dictionary<OrderKey, Header>> HeadersAsync(BusinessReader reader, IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<OrderKey, Header>();
        var rows = await reader.ReadAllAsync(
            Files.Header, HeaderColumns, "DOCO", numbers, row => (Key: KeyOf(row), Header: new Header(row.Number("OTOT"), row.Text("HOLD"))), cancellationToken).ConfigureAwait(false);
        foreach (var (key, header) in rows) headers[key] = header;
        return headers;
    }

    private readonly record struct OrderKey(int Number, string Type, string Company);

    private sealed record Header(decimal Amount, string Hold);

    private sealed record Line(OrderKey Key, string Company, JdeOrder Order, JdeOrderLine Detail);
}

namespace Makini.Sandbox.Data;

/// <summary>F4301 and F4311: purchase orders. What is received goes into stock and is vouchered.</summary>
internal sealed class Purchasing(
    Library library,
    SeededRandom random,
    Items items,
    Stock stock,
    GeneralLedger ledger,
    Payables payables,
    ChartOfAccounts chart,
    Numbers numbers)
{
    private static readonly (string Last, string Next)[] OpenSteps = [("220", "245"), ("220", "280"), ("245", "280")];
    private static readonly BusinessUnit[] Branches = [.. BusinessUnit.Plants, BusinessUnit.Warehouse];

    private readonly TableWriter _headers = library.Open("F4301");
    private readonly TableWriter _lines = library.Open("F4311");
    private readonly Dictionary<string, List<Item>> _bought = Branches.ToDictionary(
        b => b.Code, b => items.All.Where(i => i.IsAt(b) && !Items.IsMadeAt(i, b)).ToList());

    public void Write(AddressBook addressBook, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var ordered = random.Day(Calendar.Start, Calendar.Today);
            var promised = ordered.AddDays(random.Between(10, 60));
            var came = promised.AddDays(random.Between(-3, 9));
            var order = new PurchaseOrder(random.Pick(addressBook.Suppliers), random.Pick(Branches), numbers.Next("OP"), ordered, promised)
            {
                Received = came < Calendar.Today ? came : null,
            };
            if (order.Received is not null) order.Receipt = numbers.Next("OV");
            var lines = Enumerable.Range(1, random.Between(1, 5)).Select(n => MakeLine(order, n)).ToList();
            WriteHeader(order, lines);
            lines.ForEach(l => WriteLine(order, l));
            if (order.Received is not null) Receive(order, lines);
        }
    }

    private PurchaseLine MakeLine(PurchaseOrder order, int number)
    {
        var item = random.Pick(_bought[order.Branch.Code]);
        decimal quantity = item.Cost < 50 ? random.Between(20, 200) : random.Between(2, 20);
        var received = order.Received is null ? 0 : random.Chance(10) ? decimal.Floor(quantity / 2) : quantity;
        var price = decimal.Round(item.CostAt(order.Branch) * random.Between(95, 105) / 100m, 4);
        var currency = order.Company.Currency;
        var (ordered, came) = (currency.Store(price * quantity), currency.Store(price * received));
        return new PurchaseLine(number, item, quantity, received, price, ordered, came);
    }

    private void Receive(PurchaseOrder order, List<PurchaseLine> lines)
    {
        var (branch, date) = (order.Branch, order.Received!.Value);
        var value = lines.Where(l => l.Received > 0).Sum(l => stock.Move(new Movement(
            l.Item, branch, l.Received, "OV", order.Receipt, date, "Receipt")
        {
            Order = ("OP", order.Number, l.Number),
            Party = order.Supplier,
        }));
        ledger.Post(
            new Journal(order.Company, "OV", order.Receipt, date, "O", $"Purchase order {order.Number}")
            {
                Party = order.Supplier,
                PurchaseOrder = order.Number,
            },
            new JournalLine(chart[branch, AccountKind.Inventory], value),
            new JournalLine(chart[branch, AccountKind.ReceivedNotVouchered], -value));
        if (date.AddDays(5) <= Calendar.Today) Voucher(order, date.AddDays(5), lines.Sum(l => l.ReceivedAmount), value);
    }

    private void Voucher(PurchaseOrder order, DateTime date, long amount, long value)
    {
        var text = $"Purchase order {order.Number}";
        var voucher = new Invoice(order.Company, order.Supplier, numbers.Next("PV"), date, amount, order.Branch, text)
        {
            Order = order.Number,
            OrderType = "OP",
        };
        payables.Enter(
            voucher,
            new JournalLine(chart[order.Branch, AccountKind.ReceivedNotVouchered], value),
            new JournalLine(chart[order.Branch, AccountKind.Variances], amount - value, "Price variance"));
    }

    private void WriteHeader(PurchaseOrder order, List<PurchaseLine> lines)
    {
        var domestic = order.Company.Currency;
        _headers.Add(
            order.Ordered,
            ("KCOO", order.Company.Code),
            ("DOCO", order.Number),
            ("DCTO", "OP"),
            ("SFXO", "000"),
            ("MCU", order.Branch.Code),
            ("AN8", order.Supplier.Number),
            ("SHAN", order.Company.Address),
            ("DRQJ", order.Promised),
            ("TRDJ", order.Ordered),
            ("PDDJ", order.Promised),
            ("OPDJ", order.Promised),
            ("VR01", $"Q{random.Between(1000, 9999)}"),
            ("PTC", PaymentTerms.Of(order.Supplier).Code),
            ("FRTH", "EXW"),
            ("OTOT", lines.Sum(l => l.Amount)),
            ("CRRM", order.Foreign is null ? "D" : "F"),
            ("CRCD", (order.Foreign ?? domestic).Code),
            ("BCRC", domestic.Code),
            ("FAP", order.Foreign is { } currency ? lines.Sum(l => domestic.Convert(l.Amount, currency)) : 0),
            ("ORBY", "MBRANDT"));
    }

    private void WriteLine(PurchaseOrder order, PurchaseLine line)
    {
        var (item, domestic, open) = (line.Item, order.Company.Currency, line.Quantity - line.Received);
        var (last, next) = line.IsComplete ? ("400", "999") : order.Received is null ? random.Pick(OpenSteps) : ("280", "400");
        stock.Expect(item, order.Branch, onOrder: open);
        _lines.Add(
            order.Received ?? order.Ordered,
            ("KCOO", order.Company.Code),
            ("DOCO", order.Number),
            ("DCTO", "OP"),
            ("SFXO", "000"),
            ("LNID", (decimal)line.Number),
            ("MCU", order.Branch.Code),
            ("CO", order.Company.Code),
            ("AN8", order.Supplier.Number),
            ("SHAN", order.Company.Address),
            ("DRQJ", order.Promised),
            ("TRDJ", order.Ordered),
            ("PDDJ", order.Promised),
            ("OPDJ", order.Promised),
            ("DGL", order.Received ?? order.Ordered),
            ("ITM", item.Number),
            ("LITM", item.Code),
            ("AITM", item.Catalogue),
            ("DSC1", item.Description),
            ("LNTY", "S"),
            ("NXTR", next),
            ("LTTR", last),
            ("PDS1", item.Family.SalesCode),
            ("UOM", item.Family.Unit),
            ("UORG", line.Quantity),
            ("UOPN", open),
            ("UREC", line.Received),
            ("PRRC", line.Price),
            ("AEXP", line.Amount),
            ("AREC", line.ReceivedAmount),
            ("AOPN", line.Amount - line.ReceivedAmount),
            ("UOM1", item.Family.Unit),
            ("PQOR", line.Quantity),
            ("UOM3", item.Family.Unit),
            ("GLC", "IN30"),
            ("CRCD", (order.Foreign ?? domestic).Code),
            ("BCRC", domestic.Code),
            ("FEA", order.Foreign is { } currency ? domestic.Convert(line.Amount, currency) : 0));
    }
}

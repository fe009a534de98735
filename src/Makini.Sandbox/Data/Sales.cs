namespace Makini.Sandbox.Data;

/// <summary>F4201 and F4211: sales orders. What is shipped leaves the stock and is invoiced.</summary>
internal sealed class Sales(
    Library library, SeededRandom random, Items items, Stock stock, Receivables receivables, ChartOfAccounts chart, Numbers numbers)
{
    private static readonly (string Last, string Next)[] OpenSteps = [("520", "540"), ("540", "560"), ("560", "580")];

    private readonly TableWriter _headers = library.Open("F4201");
    private readonly TableWriter _lines = library.Open("F4211");
    private readonly Dictionary<string, List<Item>> _sold = BusinessUnit.Branches.ToDictionary(
        b => b.Code, b => items.All.Where(i => i.Family.IsSold && (b == BusinessUnit.TokyoSales ? i.Family.IsMade : i.IsAt(b))).ToList());

    public void Write(AddressBook addressBook, int count)
    {
        var customers = addressBook.Customers.Where(c => c.Company != Company.Gulf).ToList();
        for (var i = 0; i < count; i++) WriteOrder(random.Pick(customers));
    }

    /// <summary>Services are invoiced without an order; the Gulf company lives on them.</summary>
    public void WriteServices(AddressBook addressBook, int count)
    {
        var gulf = addressBook.Customers.Where(c => c.Company == Company.Gulf).ToList();
        for (var i = 0; i < count; i++)
        {
            var customer = random.Pick(random.Chance(50) ? gulf : addressBook.Customers);
            var company = customer.Company;
            var (unit, date) = (Departments.Selling(company), random.Day(Calendar.Start, Calendar.Today));
            var amount = company.Currency.StoreDollars(random.Between(200_000, 9_000_000) / 1000m);
            receivables.Enter(
                new Invoice(company, customer, numbers.Next("RI"), date, amount, unit, "Field service"),
                new JournalLine(chart[unit, AccountKind.ServiceSales], -amount));
        }
    }

    private static BusinessUnit BranchOf(Company company, SeededRandom random) => company switch
    {
        _ when company == Company.Europe => BusinessUnit.Warehouse,
        _ when company == Company.Japan => BusinessUnit.TokyoSales,
        _ => random.Pick(BusinessUnit.Plants),
    };

    private void WriteOrder(Party customer)
    {
        var ordered = random.Day(Calendar.Start, Calendar.Today);
        var requested = ordered.AddDays(random.Between(7, 60));
        var shipped = requested.AddDays(random.Between(-2, 4));
        var order = new SalesOrder(customer, BranchOf(customer.Company, random), numbers.Next("SO"), ordered, requested)
        {
            Shipped = shipped < Calendar.Today.AddDays(-5) ? shipped : null,
        };
        if (order.Shipped is not null) order.Invoice = numbers.Next("RI");
        var lines = Enumerable.Range(1, random.Between(1, 6)).Select(n => MakeLine(order, n)).ToList();
        WriteHeader(order, lines);
        var cost = lines.Sum(l => WriteLine(order, l));
        if (order.Invoice > 0 && lines.Sum(l => l.Amount) is var amount and > 0) Invoice(order, amount, cost);
    }

    private SalesLine MakeLine(SalesOrder order, int number)
    {
        var item = random.Pick(_sold[order.Branch.Code]);
        decimal quantity = item.Cost < 100 ? random.Between(2, 40) : random.Between(1, 4);
        var price = decimal.Round(item.PriceFor(order.Company) * random.Between(92, 100) / 100m, 4);
        var cancelled = random.Chance(3);
        var amount = cancelled ? 0 : order.Company.Currency.Store(price * quantity);
        var (last, next) = cancelled ? ("980", "999") : order.Shipped is null ? random.Pick(OpenSteps) : ("620", "999");
        return new SalesLine(number, item, quantity, price, amount, last, next) { IsBackordered = last == "540" && random.Chance(20) };
    }

    private void Invoice(SalesOrder order, long amount, long cost)
    {
        var branch = order.Branch;
        var text = $"Sales order {order.Number}";
        var invoice = new Invoice(order.Company, order.Customer, order.Invoice, order.Shipped!.Value, amount, branch, text)
        {
            Order = order.Number,
            OrderType = "SO",
        };
        receivables.Enter(
            invoice,
            new JournalLine(chart[branch, AccountKind.Sales], -amount),
            new JournalLine(chart[branch, AccountKind.CostOfSales], -cost),
            new JournalLine(chart[branch, AccountKind.Inventory], cost));
    }

    private void WriteHeader(SalesOrder order, List<SalesLine> lines)
    {
        var domestic = order.Company.Currency;
        var total = lines.Sum(l => l.Amount);
        _headers.Add(
            order.Ordered,
            ("KCOO", order.Company.Code),
            ("DOCO", order.Number),
            ("DCTO", "SO"),
            ("SFXO", "000"),
            ("MCU", order.Branch.Code),
            ("CO", order.Company.Code),
            ("AN8", order.Customer.Number),
            ("SHAN", order.Customer.Number),
            ("PA8", order.Customer.Number),
            ("DRQJ", order.Requested),
            ("TRDJ", order.Ordered),
            ("PDDJ", order.Requested),
            ("ADDJ", order.Shipped),
            ("VR01", $"PO {random.Between(10000, 99999)}"),
            ("PTC", PaymentTerms.Of(order.Customer).Code),
            ("PRIO", "1"),
            ("HOLD", order.Shipped is null && random.Chance(4) ? "C1" : null),
            ("MOT", order.Customer.Country.Code == "US" ? "TRK" : "SEA"),
            ("FRTH", "FOB"),
            ("OTOT", total),
            ("CRRM", order.Foreign is null ? "D" : "F"),
            ("CRCD", (order.Foreign ?? domestic).Code),
            ("BCRC", domestic.Code),
            ("FAP", order.Foreign is { } currency ? lines.Sum(l => domestic.Convert(l.Amount, currency)) : 0),
            ("ORBY", "WEB"),
            ("TKBY", "JSMITH"));
    }

    /// <returns>The value that left the stock, below 0.</returns>
    private long WriteLine(SalesOrder order, SalesLine line)
    {
        var shipped = line.IsCancelled || order.Shipped is null ? 0 : line.Quantity;
        var open = line.IsCancelled ? 0 : line.Quantity - shipped;
        WriteRecord(order, line, shipped, open);
        stock.Expect(line.Item, order.Branch, committed: open);
        if (shipped == 0 || order.IsDirect) return 0;
        return stock.Move(new Movement(line.Item, order.Branch, -shipped, "RI", order.Invoice, order.Shipped!.Value, "Shipment")
        {
            Order = ("SO", order.Number, line.Number),
            Party = order.Customer,
        });
    }

    private void WriteRecord(SalesOrder order, SalesLine line, decimal shipped, decimal open)
    {
        var (item, domestic) = (line.Item, order.Company.Currency);
        var cost = item.CostAt(order.Branch);
        var invoiced = shipped > 0;
        _lines.Add(
            order.Shipped ?? order.Ordered,
            ("KCOO", order.Company.Code),
            ("DOCO", order.Number),
            ("DCTO", "SO"),
            ("LNID", (decimal)line.Number),
            ("SFXO", "000"),
            ("MCU", order.Branch.Code),
            ("CO", order.Company.Code),
            ("AN8", order.Customer.Number),
            ("SHAN", order.Customer.Number),
            ("PA8", order.Customer.Number),
            ("DRQJ", order.Requested),
            ("TRDJ", order.Ordered),
            ("PDDJ", line.Number == 1 ? Oddities.DateOf(Oddities.SalesOrders, order.Number, order.Requested) : order.Requested),
            ("ADDJ", invoiced ? order.Shipped : null),
            ("IVD", invoiced ? order.Shipped : null),
            ("DGL", invoiced ? order.Shipped : null),
            ("ITM", item.Number),
            ("LITM", item.Code),
            ("AITM", item.Catalogue),
            ("DSC1", item.Description),
            ("LNTY", order.IsDirect ? "D" : "S"),
            ("NXTR", line.Next),
            ("LTTR", line.Last),
            ("EMCU", order.Branch.Code),
            ("SRP1", item.Family.SalesCode),
            ("UOM", item.Family.Unit),
            ("UORG", line.Quantity),
            ("SOQS", shipped),
            ("SOBK", line.IsBackordered ? open : 0m),
            ("SOCN", line.IsCancelled ? line.Quantity : 0m),
            ("UOPN", open),
            ("QTYT", shipped),
            ("COMM", open > 0 ? "S" : null),
            ("UPRC", line.Price),
            ("LPRC", item.PriceFor(order.Company)),
            ("AEXP", line.Amount),
            ("AOPN", invoiced ? 0 : line.Amount),
            ("UNCS", cost),
            ("ECST", line.IsCancelled ? 0 : domestic.Store(cost * line.Quantity)),
            ("KCO", invoiced ? order.Company.Code : null),
            ("DOC", invoiced ? order.Invoice : null),
            ("DCT", invoiced ? "RI" : null),
            ("PTC", PaymentTerms.Of(order.Customer).Code),
            ("UOM1", item.Family.Unit),
            ("PQOR", line.Quantity),
            ("UOM4", item.Family.Unit),
            ("GLC", "IN30"),
            ("CTRY", invoiced ? order.Shipped!.Value.Year / 100 : null),
            ("FY", invoiced ? order.Shipped!.Value.Year % 100 : null),
            ("CRCD", (order.Foreign ?? domestic).Code),
            ("BCRC", domestic.Code),
            ("FEA", order.Foreign is { } currency ? domestic.Convert(line.Amount, currency) : 0));
    }
}

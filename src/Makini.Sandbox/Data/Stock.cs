namespace Makini.Sandbox.Data;

/// <summary>F4111: every movement at standard cost; F41021: what lies where, as the sum of them.</summary>
internal sealed class Stock
{
    private readonly Dictionary<(int Item, string Branch), Place> _places = [];
    private readonly List<Place> _all = [];
    private readonly Library _library;
    private readonly GeneralLedger _ledger;
    private readonly ChartOfAccounts _chart;
    private readonly Numbers _numbers;
    private int _movements;

    private Stock(Library library, GeneralLedger ledger, ChartOfAccounts chart, Numbers numbers)
    {
        _library = library;
        _ledger = ledger;
        _chart = chart;
        _numbers = numbers;
    }

    /// <summary>Every branch of every item opens with a stock, some with a second place in the bulk store.</summary>
    public static Stock Open(
        Library library,
        SeededRandom random,
        Items items,
        GeneralLedger ledger,
        AccountBalances balances,
        ChartOfAccounts chart,
        Numbers numbers)
    {
        var stock = new Stock(library, ledger, chart, numbers);
        foreach (var item in items.All)
        {
            foreach (var branch in item.Family.Branches)
            {
                var lot = item.Family.HasLots ? $"L{item.Number}-{branch.Code}" : "";
                var place = stock.AddPlace(item, branch, $"A{random.Between(1, 9)}-{random.Between(1, 40):D2}", lot, isPrimary: true);
                stock.OpenPlace(place, random, balances);
                if (!random.Chance(20)) continue;
                var bulk = stock.AddPlace(item, branch, $"BULK-{random.Between(1, 9)}", lot, isPrimary: false);
                stock.OpenPlace(bulk, random, balances);
            }
        }

        return stock;
    }

    /// <summary>Receives into or issues from the primary place. What an issue lacks is found in a count first.</summary>
    /// <returns>The value, in the smallest unit of the branch's currency; below 0 for an issue.</returns>
    public long Move(Movement movement)
    {
        var place = _places[(movement.Item.Number, movement.Branch.Code)];
        var missing = -movement.Quantity - place.OnHand;
        if (missing > 0) FindInCount(place, decimal.Ceiling(missing), movement.Date);
        return Write(place, movement);
    }

    /// <summary>Open purchase orders and open sales orders stand beside the stock.</summary>
    public void Expect(Item item, BusinessUnit branch, decimal onOrder = 0, decimal committed = 0)
    {
        if (!_places.TryGetValue((item.Number, branch.Code), out var place)) return;
        place.OnOrder += onOrder;
        place.Committed += committed;
    }

    public void Complete()
    {
        foreach (var place in _all)
        {
            _library.Open("F41021").Add(
                place.LastReceipt,
                ("ITM", place.Item.Number),
                ("MCU", place.Branch.Code),
                ("LOCN", place.Location),
                ("LOTN", place.Lot),
                ("PBIN", place.IsPrimary ? "P" : "S"),
                ("GLPT", "IN30"),
                ("LRCJ", place.LastReceipt),
                ("PQOH", place.OnHand),
                ("PREQ", place.OnOrder),
                ("PCOM", place.Committed));
        }
    }

    private Place AddPlace(Item item, BusinessUnit branch, string location, string lot, bool isPrimary)
    {
        var place = new Place(item, branch, location, lot, isPrimary);
        if (isPrimary) _places.Add((item.Number, branch.Code), place);
        _all.Add(place);
        return place;
    }

    private void OpenPlace(Place place, SeededRandom random, AccountBalances balances)
    {
        var quantity = place.Item.Cost switch
        {
            < 20 => random.Between(200, 2000),
            < 500 => random.Between(20, 120),
            _ => random.Between(2, 12),
        };
        var date = Calendar.Start.AddDays(-1);
        var opening = new Movement(place.Item, place.Branch, quantity, "IA", _numbers.Next("IA"), date, "Opening balance")
        {
            Reason = "INI",
        };
        var value = Write(place, opening);
        balances.Open(_chart[place.Branch, AccountKind.Inventory], value);
    }

    private void FindInCount(Place place, decimal quantity, DateTime date)
    {
        var count = new Movement(place.Item, place.Branch, quantity, "IA", _numbers.Next("IA"), date, "Cycle count") { Reason = "CNT" };
        var value = Write(place, count);
        _ledger.Post(
            new Journal(place.Branch.Company, count.Type, count.Number, date, "N", count.Text),
            new JournalLine(_chart[place.Branch, AccountKind.Inventory], value, place.Item.Code),
            new JournalLine(_chart[place.Branch, AccountKind.Variances], -value, place.Item.Code));
    }

    private long Write(Place place, Movement movement)
    {
        var (item, branch, date) = (movement.Item, movement.Branch, movement.Date);
        var cost = item.CostAt(branch);
        var value = branch.Company.Currency.Store(cost * movement.Quantity);
        place.OnHand += movement.Quantity;
        if (movement.Quantity > 0 && date > place.LastReceipt) place.LastReceipt = date;
        _movements++;
        _library.Open("F4111").Add(
            date,
            ("UKID", _movements),
            ("ITM", item.Number),
            ("LITM", item.Code),
            ("AITM", item.Catalogue),
            ("MCU", branch.Code),
            ("LOCN", place.Location),
            ("LOTN", place.Lot),
            ("KCO", branch.Company.Code),
            ("DOC", movement.Number),
            ("DCT", movement.Type),
            ("DGL", date),
            ("TRDJ", date),
            ("CRDJ", date),
            ("GLPT", "IN30"),
            ("DCTO", movement.Order?.Type),
            ("DOCO", movement.Order?.Number),
            ("KCOO", movement.Order is null ? null : branch.Company.Code),
            ("LNID", movement.Order?.Line),
            ("TRUM", item.Family.Unit),
            ("AN8", movement.Party?.Number),
            ("TREX", movement.Text),
            ("RCD", movement.Reason),
            ("TRQT", movement.Quantity),
            ("UNCS", cost),
            ("PAID", value),
            ("IPCD", "P"));
        return value;
    }

    private sealed class Place(Item item, BusinessUnit branch, string location, string lot, bool isPrimary)
    {
        public Item Item { get; } = item;

        public BusinessUnit Branch { get; } = branch;

        public string Location { get; } = location;

        public string Lot { get; } = lot;

        public bool IsPrimary { get; } = isPrimary;

        public decimal OnHand { get; set; }

        public decimal OnOrder { get; set; }

        public decimal Committed { get; set; }

        public DateTime LastReceipt { get; set; } = DateTime.MinValue;
    }
}

namespace Makini.Sandbox.Data;

/// <summary>F4101 the items, F4102 each in its branches, F4105 its costs there.</summary>
internal sealed class Items
{
    private const int FirstNumber = 60001;
    private const decimal LabourRate = 42m;

    private static readonly string[] Materials = ["Cast iron", "Stainless 1.4408", "Bronze", "Duplex 1.4462", "Steel 42CrMo4"];

    private readonly List<Item> _items = [];
    private readonly Dictionary<string, List<Item>> _byFamily = new(StringComparer.Ordinal);
    private readonly SeededRandom _random;

    private Items(SeededRandom random) => _random = random;

    public IReadOnlyList<Item> All => _items;

    public static Items Write(Library library, SeededRandom random, AddressBook addressBook, Volume volume)
    {
        var items = new Items(random);
        foreach (var family in ItemFamily.Catalogue) items.Add(family, volume.Masters(family.Count));
        foreach (var item in items.All)
        {
            items.WriteMaster(library, item, item.Family.IsMetal ? random.Pick(Materials) : "");
            foreach (var branch in item.Family.Branches)
            {
                items.WriteBranch(library, item, branch, random.Pick(addressBook.Suppliers));
                WriteCost(library, item, branch);
            }
        }

        return items;
    }

    private void Add(ItemFamily family, int count)
    {
        var members = _byFamily[family.Prefix] = [];
        for (var i = 0; i < count; i++)
        {
            var bill = family.Components.Select(c => new BillLine(_random.Pick(_byFamily[c.Family]), c.Quantity)).ToList();
            var size = 100 + (i * 5);
            members.Add(new Item(
                FirstNumber + _items.Count + i,
                $"{family.Prefix}-{size}",
                family,
                $"{family.Name} {size}",
                family.IsMade ? RollUp(family, bill) : Price(family, i, count),
                bill));
        }

        _items.AddRange(members);
    }

    private static decimal Price(ItemFamily family, int index, int count) =>
        decimal.Round(family.Cost.Low + ((family.Cost.High - family.Cost.Low) * index / count), 2);

    private static decimal RollUp(ItemFamily family, List<BillLine> bill) =>
        bill.Sum(l => l.Component.Cost * l.Quantity) + (family.Operations.Sum(o => o.Run) * LabourRate);

    private void WriteMaster(Library library, Item item, string material) => library.Open("F4101").Add(
        Calendar.SetUp,
        ("ITM", item.Number),
        ("LITM", item.Code),
        ("AITM", item.Catalogue),
        ("DSC1", item.Description),
        ("DSC2", material),
        ("SRTX", item.Family.Name),
        ("ALN", JdeText.Compress(item.Description)),
        ("SRP1", item.Family.SalesCode),
        ("PRP1", item.Family.IsMade ? "MAK" : item.Number % 2 == 0 ? "BUY" : "FRM"),
        ("DRAW", item.Family.IsMade ? $"DR-{item.Number}" : null),
        ("UOM1", item.Family.Unit),
        ("UOM2", item.Family.Unit),
        ("UOM3", item.Family.Unit),
        ("UOM4", item.Family.Unit),
        ("UWUM", "KG"),
        ("GLPT", "IN30"),
        ("STKT", item.Family.IsMade ? "M" : "P"),
        ("LNTY", "S"),
        ("BACK", "Y"),
        ("CKAV", "Y"),
        ("ABCS", "ABC".Substring(_random.Below(3), 1)),
        ("LTLV", item.Family.IsMade ? 5 : _random.Between(7, 45)));

    private void WriteBranch(Library library, Item item, BusinessUnit branch, Party supplier)
    {
        var made = IsMadeAt(item, branch);
        library.Open("F4102").Add(
            Calendar.SetUp,
            ("ITM", item.Number),
            ("LITM", item.Code),
            ("AITM", item.Catalogue),
            ("MCU", branch.Code),
            ("SRP1", item.Family.SalesCode),
            ("PRP1", made ? "MAK" : "BUY"),
            ("VEND", made ? null : supplier.Number),
            ("GLPT", "IN30"),
            ("ROPI", (decimal)_random.Between(1, 10)),
            ("ROQI", (decimal)_random.Between(5, 50)),
            ("SAFE", (decimal)_random.Between(0, 5)),
            ("CKAV", "Y"),
            ("BACK", "Y"),
            ("STKT", made ? "M" : "P"),
            ("LNTY", "S"),
            ("LTLV", made ? 5 : _random.Between(7, 45)));
    }

    /// <summary>A warehouse gets from the plants what they make.</summary>
    public static bool IsMadeAt(Item item, BusinessUnit branch) => item.Family.IsMade && Array.IndexOf(BusinessUnit.Plants, branch) >= 0;

    private static void WriteCost(Library library, Item item, BusinessUnit branch)
    {
        foreach (var method in (string[])["02", "07"])
        {
            library.Open("F4105").Add(
                Calendar.SetUp,
                ("ITM", item.Number),
                ("LITM", item.Code),
                ("AITM", item.Catalogue),
                ("MCU", branch.Code),
                ("LEDG", method),
                ("UNCS", item.CostAt(branch)),
                ("CSPO", method == "02" ? "P" : null),
                ("CSIN", method == "07" ? "I" : null));
        }
    }
}

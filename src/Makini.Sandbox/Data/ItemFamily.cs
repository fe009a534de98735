namespace Makini.Sandbox.Data;

/// <summary>A kind of item and how it comes about: bought for a price of a range, or made from other families in a routing.</summary>
internal sealed record ItemFamily(string Prefix, string Name, int Count, string SalesCode, string Unit, BusinessUnit[] Branches)
{
    /// <summary>Standard cost in dollars of the smallest and the largest one; of bought items.</summary>
    public (decimal Low, decimal High) Cost { get; init; }

    public (string Family, decimal Quantity)[] Components { get; init; } = [];

    /// <summary>Work centre, what is done, hours to set up, hours for one.</summary>
    public (string WorkCentre, string Text, decimal SetUp, decimal Run)[] Operations { get; init; } = [];

    public bool IsSold { get; init; }

    public bool HasLots { get; init; }

    /// <summary>Comes in one of several metals.</summary>
    public bool IsMetal => SalesCode is "PRT" or "FAS" or "PMP";

    public bool IsMade => Components.Length > 0;

    private static readonly BusinessUnit[] Pumps = [BusinessUnit.PumpPlant];
    private static readonly BusinessUnit[] Gears = [BusinessUnit.GearboxPlant];
    private static readonly BusinessUnit[] Plants = [BusinessUnit.PumpPlant, BusinessUnit.GearboxPlant];
    private static readonly BusinessUnit[] All = [.. Plants, BusinessUnit.Warehouse];
    private static readonly BusinessUnit[] PumpsSold = [.. Pumps, BusinessUnit.Warehouse];
    private static readonly BusinessUnit[] GearsSold = [.. Gears, BusinessUnit.Warehouse];

    /// <summary>Components before what is made of them, so that no bill can have a cycle.</summary>
    public static readonly ItemFamily[] Catalogue =
    [
        new("BRG", "Ball bearing", 24, "BRG", "EA", All) { Cost = (8, 180), IsSold = true },
        new("SEA", "Mechanical seal", 24, "SEA", "EA", All) { Cost = (15, 420), IsSold = true },
        new("MTR", "Electric motor", 16, "MTR", "EA", All) { Cost = (120, 2400), IsSold = true },
        new("SHF", "Shaft", 24, "PRT", "EA", Plants) { Cost = (30, 400) },
        new("HSG", "Housing casting", 24, "PRT", "EA", Plants) { Cost = (45, 900) },
        new("IMP", "Impeller", 18, "PRT", "EA", Pumps) { Cost = (25, 350) },
        new("GER", "Helical gear", 24, "PRT", "EA", Gears) { Cost = (20, 500) },
        new("FAS", "Hex bolt set", 24, "FAS", "ST", Plants) { Cost = (0.5m, 12) },
        new("LUB", "Gear oil", 8, "LUB", "LT", All) { Cost = (3, 14), IsSold = true, HasLots = true },
        new("ROT", "Rotor assembly", 24, "SUB", "EA", Pumps)
        {
            Components = [("SHF", 1), ("IMP", 1), ("BRG", 2), ("FAS", 1)],
            Operations = [("200-101", "Turn shaft seat", 0.5m, 0.4m), ("200-301", "Press and balance", 0.25m, 0.6m)],
        },
        new("GTR", "Gear train", 24, "SUB", "EA", Gears)
        {
            Components = [("SHF", 2), ("GER", 4), ("BRG", 4)],
            Operations = [("200-201", "Mill key ways", 0.75m, 0.5m), ("200-302", "Assemble gear train", 0.25m, 1.2m)],
        },
        new("PMP", "Process pump", 36, "PMP", "EA", PumpsSold)
        {
            IsSold = true,
            Components = [("ROT", 1), ("HSG", 1), ("SEA", 1), ("MTR", 1), ("FAS", 4), ("LUB", 0.5m)],
            Operations =
            [
                ("200-102", "Drill housing", 0.5m, 0.5m), ("200-301", "Assemble pump", 0.25m, 1.5m),
                ("200-340", "Hydrostatic test", 0.1m, 0.75m), ("200-401", "Paint", 0.2m, 0.3m),
            ],
        },
        new("GBX", "Helical gearbox", 24, "GBX", "EA", GearsSold)
        {
            IsSold = true,
            Components = [("GTR", 1), ("HSG", 1), ("SEA", 2), ("FAS", 3), ("LUB", 2.5m)],
            Operations =
            [
                ("200-102", "Drill housing", 0.5m, 0.6m), ("200-302", "Assemble gearbox", 0.25m, 1.8m),
                ("200-340", "Run in under load", 0.2m, 1m), ("200-401", "Paint", 0.2m, 0.3m),
            ],
        },
        new("KIT", "Service kit", 24, "KIT", "ST", PumpsSold)
        {
            IsSold = true,
            Components = [("SEA", 1), ("BRG", 2), ("FAS", 1)],
            Operations = [("200-301", "Pack kit", 0, 0.1m)],
        },
    ];
}

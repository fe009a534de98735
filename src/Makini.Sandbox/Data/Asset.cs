namespace Makini.Sandbox.Data;

/// <summary>A machine, vehicle or test bench.</summary>
internal sealed record Asset(int Number, AssetClass Class, string Name, BusinessUnit Unit, int Parent, DateTime Acquired, long Cost)
{
    public const int LifeMonths = 120;

    /// <summary>The number on its plate.</summary>
    public string Tag => $"{Class.Code}-{Number}";

    /// <summary>Straight line, the same each month.</summary>
    public long MonthlyDepreciation => Cost / LifeMonths;

    /// <summary>Months from its purchase to a month's end, as far as its life goes.</summary>
    public int MonthsAt(DateTime monthEnd) =>
        Math.Min(LifeMonths, Math.Max(0, ((monthEnd.Year - Acquired.Year) * 12) + monthEnd.Month - Acquired.Month));
}

/// <summary>What kind of asset, and the accounts of its kind.</summary>
internal sealed record AssetClass(string Code, string Name, string Rate, AccountKind AtCost, AccountKind Depreciated)
{
    public static readonly AssetClass[] All =
    [
        new("MAC", "Machine tool", "M1", AccountKind.Machinery, AccountKind.MachineryDepreciated),
        new("TST", "Test bench", "T1", AccountKind.Machinery, AccountKind.MachineryDepreciated),
        new("BLD", "Building services", "B1", AccountKind.Machinery, AccountKind.MachineryDepreciated),
        new("VEH", "Vehicle", "V1", AccountKind.Vehicles, AccountKind.VehiclesDepreciated),
    ];
}

namespace Makini.Entities;

/// <summary>How much of something there is at a location.</summary>
public sealed class Inventory : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>How many, or how much.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>What one costs.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }
}

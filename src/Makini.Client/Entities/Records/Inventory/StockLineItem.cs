namespace Makini.Entities;

/// <summary>A line of an adjustment, a transfer or a shipment.</summary>
public sealed class StockLineItem : MakiniRecord
{
    /// <summary>The key of its product.</summary>
    public string? ProductKey { get; init; }

    /// <summary>The key of its material.</summary>
    public string? MaterialKey { get; init; }

    /// <summary>How many, or how much.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its storeroom.</summary>
    public string? StoreroomKey { get; init; }
}

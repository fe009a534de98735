namespace Makini.Entities;

/// <summary>A correction of stock: counted, found, broken.</summary>
public sealed class StockAdjustment : MakiniEntity
{
    /// <summary>The number of the adjustment.</summary>
    public string? AdjustmentNumber { get; init; }

    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its storeroom.</summary>
    public string? StoreroomKey { get; init; }

    /// <summary>The key of the user who made it.</summary>
    public string? UserKey { get; init; }

    /// <summary>Its date.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<StockLineItem> LineItems { get; init; } = [];

    /// <summary>What it comes to.</summary>
    public decimal? Total { get; init; }
}

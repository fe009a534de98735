namespace Makini.Entities;

/// <summary>How much of something lies in one place, and when there is too little of it.</summary>
public sealed class Stock : MakiniEntity
{
    /// <summary>The key of its product.</summary>
    public string? ProductKey { get; init; }

    /// <summary>The key of its material.</summary>
    public string? MaterialKey { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its storeroom.</summary>
    public string? StoreroomKey { get; init; }

    /// <summary>The key of its asset.</summary>
    public string? AssetKey { get; init; }

    /// <summary>Where it lies or stands.</summary>
    public string? Position { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>How many, or how much.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>At which quantity to buy again.</summary>
    public decimal? ReorderPoint { get; init; }

    /// <summary>Until when it is good.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How much to buy again.</summary>
    public decimal? ReorderQuantity { get; init; }

    /// <summary>The least there should be.</summary>
    public decimal? MinLevel { get; init; }

    /// <summary>The most there should be.</summary>
    public decimal? MaxLevel { get; init; }

    /// <summary>Up to which quantity to buy again.</summary>
    public decimal? ReorderLevel { get; init; }
}

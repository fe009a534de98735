namespace Makini.Entities;

/// <summary>Who works on something, how long, and what it costs.</summary>
public sealed class WorkResource : MakiniRecord
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its labor.</summary>
    public string? LaborKey { get; init; }

    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>The key of its asset.</summary>
    public string? AssetKey { get; init; }

    /// <summary>The key of its team.</summary>
    public string? TeamKey { get; init; }

    /// <summary>The key of its purchase order.</summary>
    public string? PoKey { get; init; }

    /// <summary>The key of the line of the purchase order.</summary>
    public string? PoLineItemKey { get; init; }

    /// <summary>The key of its account.</summary>
    public string? AccountKey { get; init; }

    /// <summary>How long it should take; the unit is the connected system's.</summary>
    public decimal? EstimatedTime { get; init; }

    /// <summary>How long it took; the unit is the connected system's.</summary>
    public decimal? RegisteredTime { get; init; }

    /// <summary>What a unit of time costs.</summary>
    public decimal? Rate { get; init; }

    /// <summary>What it costs.</summary>
    public decimal? Cost { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was deleted; null while it is not.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
}

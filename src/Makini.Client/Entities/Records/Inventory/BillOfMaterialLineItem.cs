namespace Makini.Entities;

/// <summary>A line of a bill of material.</summary>
public sealed class BillOfMaterialLineItem : MakiniRecord
{
    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its material.</summary>
    public string? MaterialKey { get; init; }

    /// <summary>The key of its product.</summary>
    public string? ProductKey { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>How many, or how much.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>The price of one.</summary>
    public decimal? Price { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

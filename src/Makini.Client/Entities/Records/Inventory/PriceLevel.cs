namespace Makini.Entities;

/// <summary>A price that holds for some quantity.</summary>
public sealed class PriceLevel : MakiniRecord
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The price of one.</summary>
    public decimal? Price { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>How many units it is for.</summary>
    public decimal? UomQuantity { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>The key of the tax.</summary>
    public string? TaxKey { get; init; }

    /// <summary>The least quantity it holds for.</summary>
    public decimal? MinQuantity { get; init; }

    /// <summary>The largest quantity it holds for.</summary>
    public decimal? MaxQuantity { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was deleted; null while it is not.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
}

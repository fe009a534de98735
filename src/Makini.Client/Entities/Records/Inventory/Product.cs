namespace Makini.Entities;

/// <summary>Something that is sold.</summary>
public sealed class Product : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>Its status, as the connected system calls it.</summary>
    public string? Status { get; init; }

    /// <summary>The key of its product group.</summary>
    public string? GroupKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>It is taxed.</summary>
    public bool? IsTaxable { get; init; }

    /// <summary>The keys of its taxes.</summary>
    public IReadOnlyList<string> TaxKeys { get; init; } = [];

    /// <summary>What one costs.</summary>
    public decimal? Price { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>How many there are.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Its stock keeping unit.</summary>
    public string? Sku { get; init; }

    /// <summary>Its UPC.</summary>
    public string? Upc { get; init; }

    /// <summary>Its EAN.</summary>
    public string? Ean { get; init; }

    /// <summary>Its ISBN.</summary>
    public string? Isbn { get; init; }

    /// <summary>The number of the part.</summary>
    public string? PartNumber { get; init; }

    /// <summary>Its measures.</summary>
    public Dimensions? Dimensions { get; init; }

    /// <summary>The ways to buy it.</summary>
    public IReadOnlyList<SupplyOption> SupplyOptions { get; init; } = [];

    /// <summary>The prices by quantity.</summary>
    public IReadOnlyList<PriceLevel> PriceLevels { get; init; } = [];
}

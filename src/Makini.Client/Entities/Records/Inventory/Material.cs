namespace Makini.Entities;

/// <summary>A material or spare part.</summary>
public sealed class Material : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The keys of its sites.</summary>
    public IReadOnlyList<string> SiteKeys { get; init; } = [];

    /// <summary>The keys of the ones it belongs to.</summary>
    public IReadOnlyList<string> ParentKeys { get; init; } = [];

    /// <summary>The keys of its assets.</summary>
    public IReadOnlyList<string> AssetKeys { get; init; } = [];

    /// <summary>The keys of its vendors.</summary>
    public IReadOnlyList<string> VendorKeys { get; init; } = [];

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>Files about it.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>The key of its account.</summary>
    public string? AccountKey { get; init; }

    /// <summary>The name of its category.</summary>
    public string? CategoryName { get; init; }

    /// <summary>It is made of other materials.</summary>
    public bool? IsAssembly { get; init; }

    /// <summary>The number of the part.</summary>
    public string? PartNumber { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>How much depends on it, as the connected system calls it.</summary>
    public string? Criticality { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Who makes it.</summary>
    public string? ManufacturerName { get; init; }

    /// <summary>The least there should be.</summary>
    public decimal? MinimumQuantity { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>What it costs.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The ways to buy it.</summary>
    public IReadOnlyList<SupplyOption> SupplyOptions { get; init; } = [];

    /// <summary>The prices by quantity.</summary>
    public IReadOnlyList<PriceLevel> PriceLevels { get; init; } = [];

    /// <summary>How much of it there is.</summary>
    public Inventory? Inventory { get; init; }

    /// <summary>Where it stands on drawings.</summary>
    public IReadOnlyList<Drawing> Drawings { get; init; } = [];

    /// <summary>Its measures.</summary>
    public Dimensions? Dimensions { get; init; }

    /// <summary>How much of it there is, location by location.</summary>
    public IReadOnlyList<Inventory> Inventories { get; init; } = [];
}

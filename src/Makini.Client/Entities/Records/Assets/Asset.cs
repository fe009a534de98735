namespace Makini.Entities;

/// <summary>Something that is maintained: a machine, a vehicle, a building, or a part of one.</summary>
public sealed class Asset : MakiniEntity
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of the one it belongs to.</summary>
    public string? ParentKey { get; init; }

    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>The key of its team.</summary>
    public string? TeamKey { get; init; }

    /// <summary>Files about it.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its customer.</summary>
    public string? CustomerKey { get; init; }

    /// <summary>The keys of its accounts.</summary>
    public IReadOnlyList<string> AccountKeys { get; init; } = [];

    /// <summary>The key of the company that made it.</summary>
    public string? MakeCompanyKey { get; init; }

    /// <summary>The key of its asset template.</summary>
    public string? AssetTemplateKey { get; init; }

    /// <summary>It is a thing, not a place or a group of things.</summary>
    public bool? IsPhysical { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>The name of its category.</summary>
    public string? CategoryName { get; init; }

    /// <summary>How much depends on it, as the connected system calls it.</summary>
    public string? Criticality { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Who made it.</summary>
    public string? MakeName { get; init; }

    /// <summary>The name of the model.</summary>
    public string? ModelName { get; init; }

    /// <summary>Its serial number.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Since when it is in use.</summary>
    public DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>Since when it is no longer in use.</summary>
    public DateTimeOffset? DeactivatedAt { get; init; }
}

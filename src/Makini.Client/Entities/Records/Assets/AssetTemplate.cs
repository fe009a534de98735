namespace Makini.Entities;

/// <summary>A model that assets are made after.</summary>
public sealed class AssetTemplate : MakiniEntity
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>Files about it.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>Who makes it.</summary>
    public string? ManufacturerName { get; init; }
}

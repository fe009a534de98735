namespace Makini.Entities;

/// <summary>What something is made of.</summary>
public sealed class BillOfMaterial : MakiniEntity
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its project.</summary>
    public string? ProjectKey { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<BillOfMaterialLineItem> LineItems { get; init; } = [];
}

namespace Makini.Entities;

/// <summary>A group of products.</summary>
public sealed class ProductGroup : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of the one it belongs to.</summary>
    public string? ParentKey { get; init; }
}

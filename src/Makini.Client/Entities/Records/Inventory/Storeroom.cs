namespace Makini.Entities;

/// <summary>A room or shelf for stock.</summary>
public sealed class Storeroom : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The key of the one it belongs to.</summary>
    public string? ParentKey { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of the user who is in charge.</summary>
    public string? UserManagerKey { get; init; }

    /// <summary>Its place among others, as the connected system calls it.</summary>
    public string? Priority { get; init; }
}

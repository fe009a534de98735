namespace Makini.Entities;

/// <summary>Somebody who uses the connected system.</summary>
public sealed class User : MakiniEntity
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The keys of its sites.</summary>
    public IReadOnlyList<string> SiteKeys { get; init; } = [];

    /// <summary>The keys of its locations.</summary>
    public IReadOnlyList<string> LocationKeys { get; init; } = [];

    /// <summary>The name of the role.</summary>
    public string? RoleName { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }
}

namespace Makini.Entities;

/// <summary>A place within a site.</summary>
public sealed class Location : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of the one it belongs to.</summary>
    public string? ParentKey { get; init; }

    /// <summary>The key of its team.</summary>
    public string? TeamKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The key of the user who is in charge.</summary>
    public string? UserManagerKey { get; init; }

    /// <summary>Its address.</summary>
    public Address? Address { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whom to turn to.</summary>
    public string? Contact { get; init; }

    /// <summary>It is taken where none is said.</summary>
    public bool? IsDefault { get; init; }
}

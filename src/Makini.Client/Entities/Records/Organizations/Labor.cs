namespace Makini.Entities;

/// <summary>Somebody who works, as planning and costing see him.</summary>
public sealed class Labor : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The keys of its organizations.</summary>
    public IReadOnlyList<string> OrganizationKeys { get; init; } = [];

    /// <summary>The keys of its sites.</summary>
    public IReadOnlyList<string> SiteKeys { get; init; } = [];

    /// <summary>The keys of its locations.</summary>
    public IReadOnlyList<string> LocationKeys { get; init; } = [];

    /// <summary>The key of its account.</summary>
    public string? AccountKey { get; init; }

    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>The key of its user.</summary>
    public string? UserKey { get; init; }

    /// <summary>The key of its team.</summary>
    public string? TeamKey { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The middle name.</summary>
    public string? MiddleName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The name of the role.</summary>
    public string? RoleName { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>The key of the unit that its cost is counted in.</summary>
    public string? CostUomKey { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }
}

namespace Makini.Entities;

/// <summary>Somebody who sells.</summary>
public sealed class Vendor : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The key of its company.</summary>
    public string? CompanyKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }
}

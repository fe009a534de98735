namespace Makini.Entities;

/// <summary>A company that the organization deals with, or is a part of.</summary>
public sealed class Company : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The key of the one it belongs to.</summary>
    public string? ParentKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>Its addresses.</summary>
    public IReadOnlyList<Address> Addresses { get; init; } = [];

    /// <summary>Where the invoice goes.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }
}

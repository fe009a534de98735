namespace Makini.Entities;

/// <summary>Somebody who buys.</summary>
public sealed class Customer : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>Its addresses.</summary>
    public IReadOnlyList<Address> Addresses { get; init; } = [];

    /// <summary>Where the invoice goes.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>The key of its company.</summary>
    public string? CompanyKey { get; init; }
}

namespace Makini.Entities;

/// <summary>The organization that owns the rest.</summary>
public sealed class Organization : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>Its addresses.</summary>
    public IReadOnlyList<Address> Addresses { get; init; } = [];

    /// <summary>Where the invoice goes.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>Whom to turn to.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];
}

namespace Makini.Entities;

/// <summary>A plant, an office, a warehouse.</summary>
public sealed class Site : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>Whom to turn to.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The key of its customer.</summary>
    public string? CustomerKey { get; init; }

    /// <summary>The latitude, in degrees.</summary>
    public decimal? Lat { get; init; }

    /// <summary>The longitude, in degrees.</summary>
    public decimal? Lng { get; init; }

    /// <summary>Its address.</summary>
    public Address? Address { get; init; }

    /// <summary>Where the invoice goes.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>What else the connected system tells of it.</summary>
    public object? Properties { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }
}

namespace Makini.Entities;

/// <summary>An order placed by a customer.</summary>
public sealed class SalesOrder : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>The number of the order.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The key of its customer.</summary>
    public string? CustomerKey { get; init; }

    /// <summary>The key of the user who took it.</summary>
    public string? UserKey { get; init; }

    /// <summary>Its date.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>When it is sent.</summary>
    public DateTimeOffset? ShipmentDate { get; init; }

    /// <summary>Whom to turn to.</summary>
    public string? ContactPerson { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<SalesLineItem> Lines { get; init; } = [];

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>What its currency is worth in the base currency.</summary>
    public decimal? CurrencyRate { get; init; }

    /// <summary>The key of its shipment order.</summary>
    public string? ShipmentOrderKey { get; init; }

    /// <summary>Where it is sent.</summary>
    public Address? ShipmentAddress { get; init; }

    /// <summary>Where the invoice goes.</summary>
    public Address? BillingAddress { get; init; }
}

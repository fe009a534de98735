namespace Makini.Entities;

/// <summary>Goods on their way out.</summary>
public sealed class ShipmentOrder : MakiniEntity
{
    /// <summary>The number of the order.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The number of the shipment.</summary>
    public string? ShipmentNumber { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of the user who made it.</summary>
    public string? UserKey { get; init; }

    /// <summary>The key of its customer.</summary>
    public string? CustomerKey { get; init; }

    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>Its date.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<StockLineItem> LineItems { get; init; } = [];

    /// <summary>Where it goes.</summary>
    public Address? DestinationAddress { get; init; }

    /// <summary>Who carries it.</summary>
    public string? CarrierName { get; init; }

    /// <summary>How it is sent.</summary>
    public string? ShippingMethod { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }
}

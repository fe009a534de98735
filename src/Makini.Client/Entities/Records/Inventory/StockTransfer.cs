namespace Makini.Entities;

/// <summary>Goods that move from one place to another.</summary>
public sealed class StockTransfer : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>The number of the order.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The number of the shipment.</summary>
    public string? ShipmentNumber { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The key of its shipment order.</summary>
    public string? ShipmentOrderKey { get; init; }

    /// <summary>The key of the location it leaves.</summary>
    public string? FromLocationKey { get; init; }

    /// <summary>The key of the location it goes to.</summary>
    public string? ToLocationKey { get; init; }

    /// <summary>The key of the storeroom it leaves.</summary>
    public string? FromStoreroomKey { get; init; }

    /// <summary>The key of the storeroom it goes to.</summary>
    public string? ToStoreroomKey { get; init; }

    /// <summary>Its date.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<StockLineItem> LineItems { get; init; } = [];

    /// <summary>Where it is sent.</summary>
    public Address? ShipmentAddress { get; init; }

    /// <summary>Something has to be sent for it.</summary>
    public bool? ShipmentRequired { get; init; }

    /// <summary>How it is sent.</summary>
    public string? ShippingMethod { get; init; }
}

namespace Makini.Entities;

/// <summary>Goods put together for a sales order or a transfer.</summary>
public sealed class Fulfillment : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>The number of the order.</summary>
    public string? OrderNo { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>The key of its customer.</summary>
    public string? CustomerKey { get; init; }

    /// <summary>The key of its sales order.</summary>
    public string? SalesOrderKey { get; init; }

    /// <summary>The key of its stock transfer.</summary>
    public string? StockTransferKey { get; init; }

    /// <summary>The date of the order.</summary>
    public DateTimeOffset? OrderDate { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Where it is sent.</summary>
    public Address? ShipmentAddress { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<OrderLineItem> LineItems { get; init; } = [];
}

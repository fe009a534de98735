namespace Makini.Entities;

/// <summary>An order placed with a vendor.</summary>
public sealed class PurchaseOrder : MakiniEntity
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

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The date of the order.</summary>
    public DateTimeOffset? OrderDate { get; init; }

    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>The key of the user who asked for it.</summary>
    public string? UserRequestedKey { get; init; }

    /// <summary>The key of the user who approved it.</summary>
    public string? UserApprovedKey { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>How it is sent.</summary>
    public string? ShippingMethod { get; init; }

    /// <summary>When it is sent.</summary>
    public DateTimeOffset? ShipmentDate { get; init; }

    /// <summary>Where it is sent.</summary>
    public Address? ShipmentAddress { get; init; }

    /// <summary>Where the invoice goes.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>The terms of payment or delivery.</summary>
    public string? Terms { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Where it is delivered.</summary>
    public Address? DeliveryAddress { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>What it comes to without tax.</summary>
    public decimal? TotalNetValue { get; init; }

    /// <summary>What it comes to with tax.</summary>
    public decimal? TotalGrossValue { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<OrderLineItem> LineItems { get; init; } = [];

    /// <summary>The tax.</summary>
    public decimal? TotalTaxValue { get; init; }
}

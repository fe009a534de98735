namespace Makini.Entities;

/// <summary>Goods that go back to a vendor.</summary>
public sealed class ReturnOrder : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>The number of the order.</summary>
    public string? OrderNo { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>The key of its purchase order.</summary>
    public string? PoKey { get; init; }

    /// <summary>The date of the order.</summary>
    public DateTimeOffset? OrderDate { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>How it is sent.</summary>
    public string? ShippingMethod { get; init; }

    /// <summary>The terms of payment or delivery.</summary>
    public string? Terms { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>What it comes to without tax.</summary>
    public decimal? TotalNetValue { get; init; }

    /// <summary>The tax.</summary>
    public decimal? TotalTaxValue { get; init; }

    /// <summary>What it comes to with tax.</summary>
    public decimal? TotalGrossValue { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<OrderLineItem> LineItems { get; init; } = [];
}

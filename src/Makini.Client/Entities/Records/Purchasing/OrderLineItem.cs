namespace Makini.Entities;

/// <summary>A line of an order, a receipt, a requisition or a return.</summary>
public sealed class OrderLineItem : MakiniRecord
{
    /// <summary>Its key in Makini.</summary>
    public string? Key { get; init; }

    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>The number of the line.</summary>
    public string? LineNo { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its account.</summary>
    public string? AccountKey { get; init; }

    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>The key of its asset.</summary>
    public string? AssetKey { get; init; }

    /// <summary>The key of its material.</summary>
    public string? MaterialKey { get; init; }

    /// <summary>The key of its product.</summary>
    public string? ProductKey { get; init; }

    /// <summary>The key of its storeroom.</summary>
    public string? StoreroomKey { get; init; }

    /// <summary>What the line refers to.</summary>
    public string? LineRef { get; init; }

    /// <summary>How many, or how much.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>How much of it has come.</summary>
    public decimal? ReceivedQuantity { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>The price of one.</summary>
    public decimal? Price { get; init; }

    /// <summary>The discount.</summary>
    public decimal? Discount { get; init; }

    /// <summary>The tax on the line.</summary>
    public decimal? LineTaxValue { get; init; }

    /// <summary>What the line comes to.</summary>
    public decimal? LineTotalValue { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>When it is to be delivered.</summary>
    public DateTimeOffset? DeliveryAt { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was deleted; null while it is not.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
}

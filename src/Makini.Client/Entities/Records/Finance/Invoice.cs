namespace Makini.Entities;

/// <summary>An invoice: of a vendor, or to a customer.</summary>
public sealed class Invoice : MakiniEntity
{
    /// <summary>The number of the invoice.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its customer.</summary>
    public string? CustomerKey { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>The key of its purchase order.</summary>
    public string? PoKey { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<InvoiceLineItem> LineItems { get; init; } = [];

    /// <summary>The date of the invoice.</summary>
    public DateTimeOffset? InvoiceDate { get; init; }

    /// <summary>When it is to be paid.</summary>
    public DateTimeOffset? DueDate { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset? ReceivedDate { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>What it comes to without tax.</summary>
    public decimal? TotalNetValue { get; init; }

    /// <summary>The tax.</summary>
    public decimal? TotalTaxValue { get; init; }

    /// <summary>What it comes to with tax.</summary>
    public decimal? TotalGrossValue { get; init; }

    /// <summary>The key of its sales order.</summary>
    public string? SalesOrderKey { get; init; }
}

namespace Makini.Entities;

/// <summary>A wish to buy, before it is ordered.</summary>
public sealed class PurchaseRequisition : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of the one who asked for it.</summary>
    public string? RequesterKey { get; init; }

    /// <summary>The key of its account.</summary>
    public string? AccountKey { get; init; }

    /// <summary>The key of the user who asked for it.</summary>
    public string? UserRequestedKey { get; init; }

    /// <summary>The key of the user who approved it.</summary>
    public string? UserApprovedKey { get; init; }

    /// <summary>How it is sent.</summary>
    public string? ShippingMethod { get; init; }

    /// <summary>Where it is sent.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<OrderLineItem> LineItems { get; init; } = [];

    /// <summary>The keys of its documents.</summary>
    public IReadOnlyList<string> DocumentKeys { get; init; } = [];

    /// <summary>What it comes to without tax.</summary>
    public decimal? TotalNetValue { get; init; }

    /// <summary>The tax.</summary>
    public decimal? TotalTaxValue { get; init; }

    /// <summary>What it comes to with tax.</summary>
    public decimal? TotalGrossValue { get; init; }
}

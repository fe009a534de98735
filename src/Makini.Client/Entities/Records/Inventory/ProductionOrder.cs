namespace Makini.Entities;

/// <summary>An order to make something.</summary>
public sealed class ProductionOrder : MakiniEntity
{
    /// <summary>The number of the order.</summary>
    public string? OrderNo { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The date of the order.</summary>
    public DateTimeOffset? OrderDate { get; init; }

    /// <summary>What it comes to without tax.</summary>
    public decimal? TotalNetValue { get; init; }

    /// <summary>The tax.</summary>
    public decimal? TotalTaxValue { get; init; }

    /// <summary>What it comes to with tax.</summary>
    public decimal? TotalGrossValue { get; init; }

    /// <summary>Notes.</summary>
    public string? Note { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<OrderLineItem> LineItems { get; init; } = [];
}

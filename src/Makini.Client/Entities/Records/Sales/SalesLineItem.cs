namespace Makini.Entities;

/// <summary>A line of a sales order.</summary>
public sealed class SalesLineItem : MakiniRecord
{
    /// <summary>The key of its product.</summary>
    public string? ProductKey { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its storeroom.</summary>
    public string? StoreroomKey { get; init; }

    /// <summary>How many, or how much.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>How much is needed.</summary>
    public decimal? QuantityRequired { get; init; }

    /// <summary>The price of one.</summary>
    public decimal? Price { get; init; }

    /// <summary>The discount.</summary>
    public decimal? Discount { get; init; }

    /// <summary>The tax on the line.</summary>
    public decimal? LineTaxValue { get; init; }

    /// <summary>What the line comes to.</summary>
    public decimal? LineTotalValue { get; init; }

    /// <summary>The key of the tax.</summary>
    public string? TaxKey { get; init; }
}

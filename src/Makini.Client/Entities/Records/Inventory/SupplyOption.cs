namespace Makini.Entities;

/// <summary>A way to buy something.</summary>
public sealed class SupplyOption : MakiniRecord
{
    /// <summary>The key of its vendor.</summary>
    public string? VendorKey { get; init; }

    /// <summary>The number of the part.</summary>
    public string? PartNumber { get; init; }

    /// <summary>The price of one.</summary>
    public decimal? Price { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>How many units it is for.</summary>
    public decimal? UomQuantity { get; init; }

    /// <summary>The maker's number of the part.</summary>
    public string? MakePartNumber { get; init; }

    /// <summary>At which quantity to buy again.</summary>
    public decimal? ReorderPoint { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

namespace Makini.Sandbox.Data;

/// <summary>A purchase order of a branch.</summary>
internal sealed record PurchaseOrder(Party Supplier, BusinessUnit Branch, int Number, DateTime Ordered, DateTime Promised)
{
    public Company Company => Branch.Company;

    /// <summary>The day the goods came, or null while they are awaited.</summary>
    public DateTime? Received { get; init; }

    /// <summary>The number of the receipt, once there is one.</summary>
    public int Receipt { get; set; }

    public Currency? Foreign => Supplier.Currency == Company.Currency ? null : Supplier.Currency;
}

/// <summary>A line of it: ordered and received quantity with their amounts.</summary>
internal sealed record PurchaseLine(
    int Number, Item Item, decimal Quantity, decimal Received, decimal Price, long Amount, long ReceivedAmount)
{
    public bool IsComplete => Received == Quantity;
}

namespace Makini.Sandbox.Data;

/// <summary>A sales order of a customer at a branch.</summary>
internal sealed record SalesOrder(Party Customer, BusinessUnit Branch, int Number, DateTime Ordered, DateTime Requested)
{
    public Company Company => Branch.Company;

    /// <summary>The day it left, or null while it is open.</summary>
    public DateTime? Shipped { get; init; }

    /// <summary>The number of its invoice, once shipped.</summary>
    public int Invoice { get; set; }

    /// <summary>Shipped from the plant to the customer: it passes no stock of the branch.</summary>
    public bool IsDirect => Branch == BusinessUnit.TokyoSales;

    public Currency? Foreign => Customer.Currency == Company.Currency ? null : Customer.Currency;
}

/// <summary>A line of it; the amount is 0 once it is cancelled.</summary>
internal sealed record SalesLine(int Number, Item Item, decimal Quantity, decimal Price, long Amount, string Last, string Next)
{
    public bool IsCancelled => Last == "980";

    public bool IsBackordered { get; init; }
}

namespace Makini.Jde.Business;

/// <summary>An order with its lines, of sales or of purchasing.</summary>
public abstract record JdeOrder : JdeRecord
{
    /// <summary>The order's number.</summary>
    public int OrderNumber { get; init; }

    /// <summary>The order's type, such as SO or OP.</summary>
    public string OrderType { get; init; } = "";

    /// <summary>The order's company.</summary>
    public string OrderCompany { get; init; } = "";

    /// <summary>The customer's or supplier's address number.</summary>
    public int AddressNumber { get; init; }

    /// <summary>The customer's or supplier's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The day of the order.</summary>
    public DateTime? OrderDate { get; init; }

    /// <summary>The day for which it was asked.</summary>
    public DateTime? RequestedDate { get; init; }

    /// <summary>The code of a hold; empty if there is none.</summary>
    public string HoldCode { get; init; } = "";

    /// <summary>The other side's own order number or another reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The currency of the company, which all amounts are in.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The whole order's amount, of all its lines.</summary>
    public decimal OrderAmount { get; init; }

    /// <summary>What is not delivered of the lines here.</summary>
    public decimal OpenAmount => Lines.Sum(l => l.OpenAmount);

    /// <summary>The lines that were asked for.</summary>
    public IReadOnlyList<JdeOrderLine> Lines { get; init; } = [];
}

/// <summary>An order of a customer (F4201, F4211).</summary>
public sealed record JdeSalesOrder : JdeOrder;

/// <summary>An order to a supplier (F4301, F4311).</summary>
public sealed record JdePurchaseOrder : JdeOrder;

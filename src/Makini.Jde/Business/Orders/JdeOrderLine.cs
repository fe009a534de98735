namespace Makini.Jde.Business;

/// <summary>A line of an order.</summary>
public sealed record JdeOrderLine
{
    /// <summary>The line's number.</summary>
    public decimal LineNumber { get; init; }

    /// <summary>The line's type: S stock, D direct ship.</summary>
    public string LineType { get; init; } = "";

    /// <summary>The branch or plant.</summary>
    public string Branch { get; init; } = "";

    /// <summary>The item's short number; 0 where the line is for none.</summary>
    public int ItemNumber { get; init; }

    /// <summary>The item's second number, its code.</summary>
    public string Item { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Description { get; init; } = "";

    /// <summary>The last step done (UDC 40/AT).</summary>
    public string LastStatus { get; init; } = "";

    /// <summary>The next step to do (UDC 40/AT); 999 is closed.</summary>
    public string NextStatus { get; init; } = "";

    /// <summary>The unit that quantities are in.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The quantity ordered.</summary>
    public decimal Ordered { get; init; }

    /// <summary>The quantity shipped or received.</summary>
    public decimal Delivered { get; init; }

    /// <summary>The quantity still to come.</summary>
    public decimal Open { get; init; }

    /// <summary>The price or cost of one.</summary>
    public decimal UnitPrice { get; init; }

    /// <summary>The line's amount.</summary>
    public decimal Amount { get; init; }

    /// <summary>What of the amount is open.</summary>
    public decimal OpenAmount { get; init; }

    /// <summary>The day for which it was asked.</summary>
    public DateTime? RequestedDate { get; init; }

    /// <summary>The day that was promised.</summary>
    public DateTime? PromisedDate { get; init; }

    /// <summary>The day of shipment or receipt.</summary>
    public DateTime? DeliveredDate { get; init; }

    /// <summary>The item and how many of it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Item} {Ordered:0.##} {Unit}");
}

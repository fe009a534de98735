namespace Makini.Jde.Business;

/// <summary>How much of an item a branch has, and how much of that is free (F41021, F4102).</summary>
public sealed record JdeItemAvailability : JdeRecord
{
    /// <summary>The item's short number.</summary>
    public int ItemNumber { get; init; }

    /// <summary>The item's second number, its code.</summary>
    public string Item { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Description { get; init; } = "";

    /// <summary>The branch or plant.</summary>
    public string Branch { get; init; } = "";

    /// <summary>The primary unit of measure, which all quantities are in.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What lies in all locations.</summary>
    public decimal OnHand { get; init; }

    /// <summary>What sales orders have taken of it, softly or from a certain location.</summary>
    public decimal CommittedToSales { get; init; }

    /// <summary>What work orders have taken of it, softly or from a certain location.</summary>
    public decimal CommittedToWorkOrders { get; init; }

    /// <summary>On hand less what is committed.</summary>
    public decimal Available => OnHand - CommittedToSales - CommittedToWorkOrders;

    /// <summary>What comes on purchase orders.</summary>
    public decimal OnPurchaseOrders { get; init; }

    /// <summary>What comes from work orders.</summary>
    public decimal OnWorkOrders { get; init; }

    /// <summary>What is on its way.</summary>
    public decimal InTransit { get; init; }

    /// <summary>What is being inspected.</summary>
    public decimal InInspection { get; init; }

    /// <summary>What customers wait for.</summary>
    public decimal Backordered { get; init; }

    /// <summary>Stock that should always be there.</summary>
    public decimal SafetyStock { get; init; }

    /// <summary>The stock at which to order.</summary>
    public decimal ReorderPoint { get; init; }

    /// <summary>What is available and on order is not above the reorder point, and there is one.</summary>
    public bool NeedsReorder => ReorderPoint > 0 && Available + OnPurchaseOrders + OnWorkOrders <= ReorderPoint;
}

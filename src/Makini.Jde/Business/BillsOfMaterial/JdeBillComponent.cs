namespace Makini.Jde.Business;

/// <summary>A line of a bill of material, exploded (F3002): a component at its level below the item that was asked for.</summary>
public sealed record JdeBillComponent : JdeRecord
{
    /// <summary>1 for what the item itself is made of, 2 for what that is made of, and so on.</summary>
    public int Level { get; init; }

    /// <summary>The short number of the item that was asked for.</summary>
    public int TopItemNumber { get; init; }

    /// <summary>The short number of the item that the component goes into.</summary>
    public int ParentItemNumber { get; init; }

    /// <summary>The code of the item that the component goes into.</summary>
    public string ParentItem { get; init; } = "";

    /// <summary>The branch or plant of the bill.</summary>
    public string Branch { get; init; } = "";

    /// <summary>The line in the parent's bill.</summary>
    public decimal LineNumber { get; init; }

    /// <summary>The component's short number.</summary>
    public int ItemNumber { get; init; }

    /// <summary>The component's code.</summary>
    public string Item { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Description { get; init; } = "";

    /// <summary>The quantity for one of its parent; for the whole batch where it is fixed.</summary>
    public decimal QuantityPer { get; init; }

    /// <summary>The quantity does not grow with that of the parent.</summary>
    public bool IsFixed { get; init; }

    /// <summary>The quantity for as many of the top item as were asked for.</summary>
    public decimal Quantity { get; init; }

    /// <summary>The unit that quantities are in.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The component has a bill of its own.</summary>
    public bool HasBill { get; init; }

    /// <summary>The component contains itself: the bill is wrong, and is not followed any further here.</summary>
    public bool IsCycle { get; init; }
}

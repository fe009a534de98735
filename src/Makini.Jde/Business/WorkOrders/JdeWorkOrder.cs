namespace Makini.Jde.Business;

/// <summary>A work order with its parts and operations (F4801, F3111, F3112).</summary>
public sealed record JdeWorkOrder : JdeRecord
{
    /// <summary>The order's number.</summary>
    public int OrderNumber { get; init; }

    /// <summary>The order's type, such as WO or WM.</summary>
    public string OrderType { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public string Description { get; init; } = "";

    /// <summary>The status (UDC 00/SS).</summary>
    public string Status { get; init; } = "";

    /// <summary>The priority (UDC 00/PR).</summary>
    public string Priority { get; init; } = "";

    /// <summary>The branch or plant.</summary>
    public string Branch { get; init; } = "";

    /// <summary>The short number of the item that is made; 0 for none.</summary>
    public int ItemNumber { get; init; }

    /// <summary>The code of the item that is made.</summary>
    public string Item { get; init; } = "";

    /// <summary>The number of the asset that is worked on; 0 for none.</summary>
    public int AssetNumber { get; init; }

    /// <summary>The quantity ordered.</summary>
    public decimal Ordered { get; init; }

    /// <summary>The quantity completed.</summary>
    public decimal Completed { get; init; }

    /// <summary>The unit that quantities are in.</summary>
    public string Unit { get; init; } = "";

    /// <summary>When it begins.</summary>
    public DateTime? StartDate { get; init; }

    /// <summary>When it is planned to be done.</summary>
    public DateTime? PlannedCompletion { get; init; }

    /// <summary>When it was done; null if it is not.</summary>
    public DateTime? CompletedDate { get; init; }

    /// <summary>Hours that were planned.</summary>
    public decimal EstimatedHours { get; init; }

    /// <summary>Hours that it took.</summary>
    public decimal ActualHours { get; init; }

    /// <summary>The parts it takes.</summary>
    public IReadOnlyList<JdeWorkOrderPart> Parts { get; init; } = [];

    /// <summary>The steps to do.</summary>
    public IReadOnlyList<JdeWorkOrderOperation> Operations { get; init; } = [];
}

/// <summary>A part of a work order (F3111).</summary>
public sealed record JdeWorkOrderPart
{
    /// <summary>The line in the parts list.</summary>
    public decimal LineNumber { get; init; }

    /// <summary>The part's short item number.</summary>
    public int ItemNumber { get; init; }

    /// <summary>The part's code.</summary>
    public string Item { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it is taken from.</summary>
    public string Branch { get; init; } = "";

    /// <summary>The quantity needed.</summary>
    public decimal Needed { get; init; }

    /// <summary>The quantity issued.</summary>
    public decimal Issued { get; init; }

    /// <summary>The quantity still to be issued.</summary>
    public decimal Open => Needed - Issued;

    /// <summary>The unit that quantities are in.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The operation that takes it.</summary>
    public decimal Operation { get; init; }

    /// <summary>The material's status (UDC 31/MS).</summary>
    public string Status { get; init; } = "";

    /// <summary>The part and how many of it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Item} {Needed:0.##} {Unit}");
}

/// <summary>An operation of a work order (F3112).</summary>
public sealed record JdeWorkOrderOperation
{
    /// <summary>The operation's number in the order of the work.</summary>
    public decimal Operation { get; init; }

    /// <summary>The work centre.</summary>
    public string WorkCenter { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public string Description { get; init; } = "";

    /// <summary>The operation's status.</summary>
    public string Status { get; init; } = "";

    /// <summary>Hours to set up.</summary>
    public decimal SetupHours { get; init; }

    /// <summary>Hours of labour.</summary>
    public decimal LaborHours { get; init; }

    /// <summary>Hours of machines.</summary>
    public decimal MachineHours { get; init; }

    /// <summary>Hours of labour that it took.</summary>
    public decimal ActualLaborHours { get; init; }

    /// <summary>When it was done; null if it is not.</summary>
    public DateTime? CompletedDate { get; init; }

    /// <summary>The number and what is to be done.</summary>
    public override string ToString() => FormattableString.Invariant($"{Operation:0.##} {Description}");
}

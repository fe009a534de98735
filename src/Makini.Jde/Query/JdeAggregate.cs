namespace Makini.Jde.Query;

/// <summary>What is computed of a group's rows.</summary>
/// <param name="Kind">How.</param>
/// <param name="Column">Of which column, by any of its names; empty for a count.</param>
public sealed record JdeAggregate(JdeAggregateKind Kind, string Column);

/// <summary>How a group's values become one.</summary>
public enum JdeAggregateKind
{
    /// <summary>The number of rows.</summary>
    Count,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The average.</summary>
    Average,

    /// <summary>The smallest.</summary>
    Minimum,

    /// <summary>The largest.</summary>
    Maximum,
}

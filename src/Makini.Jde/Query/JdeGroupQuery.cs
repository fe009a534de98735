using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>
/// Groups of a file's rows, computed by the connected system: a row a group, with the columns grouped by and the results
/// (SumAA, AverageAA, MinimumAA, MaximumAA, Count).
/// </summary>
/// <param name="Rows">
/// The rows; its Properties, OrderBy, First and Skip are of the groups: they name results as well as columns grouped by.
/// </param>
public sealed record JdeGroupQuery(JdeQuery Rows)
{
    /// <summary>The columns whose equal values make a group; empty for one group of all rows.</summary>
    public IReadOnlyList<string> GroupBy { get; init; } = [];

    /// <summary>What is computed.</summary>
    public IReadOnlyList<JdeAggregate> Aggregates { get; init; } = [];

    /// <summary>Which groups, by results and columns grouped by; null for all.</summary>
    public FilterNode? Having { get; init; }
}

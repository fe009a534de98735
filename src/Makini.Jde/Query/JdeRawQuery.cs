using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>A raw table of the connected system, whatever system that is, as the service has it.</summary>
public sealed record JdeRawQuery
{
    /// <summary>The table's name.</summary>
    public required string Table { get; init; }

    /// <summary>Which rows; null for all. Values are compared as they are stored; blanks at the end of text do not count.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>The order: columns, each with desc behind it where wanted. The service puts the rows in it.</summary>
    public IReadOnlyList<string> OrderBy { get; init; } = [];

    /// <summary>How the service spells "less or equal".</summary>
    public string LessOrEqual { get; init; } = MakiniConnectionOptions.DocumentedLessOrEqual;

    /// <summary>At most so many rows; null for all.</summary>
    public ulong? First { get; init; }

    /// <summary>So many rows are left out at the beginning.</summary>
    public ulong Skip { get; init; }

    /// <summary>Rows show the name of their connection.</summary>
    public bool ShowsConnection { get; init; }
}

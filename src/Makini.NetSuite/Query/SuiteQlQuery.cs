namespace Makini.NetSuite.Query;

/// <summary>A query in SuiteQL, ready to be sent but for its pages.</summary>
/// <param name="Text">One statement, values in it.</param>
/// <param name="IsOrdered">It has an order, so that pages do not overlap.</param>
internal sealed record SuiteQlQuery(string Text, bool IsOrdered)
{
    /// <summary>The record it is about, for the rows' class; null for a statement of the user's own.</summary>
    public string? Record { get; init; }

    /// <summary>The columns that it names.</summary>
    public IReadOnlyList<SuiteQlColumn> Columns { get; init; } = [];

    /// <summary>The answer may have columns besides these.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The records that it reads, as far as it is known.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>Values come as NetSuite gives them: text.</summary>
    public bool IsRaw { get; init; }

    /// <summary>At most so many rows; null for all.</summary>
    public ulong? First { get; init; }

    /// <summary>So many rows are left out at the beginning.</summary>
    public ulong Skip { get; init; }

    /// <summary>Rows show the name of their connection.</summary>
    public bool ShowsConnection { get; init; }
}

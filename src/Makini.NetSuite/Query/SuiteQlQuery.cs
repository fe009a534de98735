namespace Makini.NetSuite;

/// <summary>A query in SuiteQL, ready to be sent but for its pages.</summary>
/// <param name="Text">One statement, values in it.</param>
/// <param name="IsOrdered">It has an order, so that pages do not overlap.</param>
internal sealed record SuiteQlQuery(string Text, bool IsOrdered)
{
    /// <summary>The record it is about, for the rows' class; null for a statement of the user's own.</summary>
    public string? Record { get; init; }

    /// <summary>The fields asked for, as the user wrote them; none where the answer says which there are.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>At most so many rows; null for all.</summary>
    public ulong? First { get; init; }

    /// <summary>So many rows are left out at the beginning.</summary>
    public ulong Skip { get; init; }

    /// <summary>Rows show the name of their connection.</summary>
    public bool ShowsConnection { get; init; }
}

namespace Makini.Jde.Query;

/// <summary>Another file whose columns stand beside those of the query's own.</summary>
/// <param name="Table">The other file: F0101, or with its library.</param>
public sealed record JdeJoin(string Table)
{
    /// <summary>
    /// What must be equal: an alias that both files have (AN8), or one of each with = between them (SHAN=AN8). Empty takes
    /// the other file's key, where this file has all of it.
    /// </summary>
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>What becomes of rows that have no counterpart.</summary>
    public JdeJoinType Type { get; init; }
}

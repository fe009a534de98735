namespace Makini.Paging;

/// <summary>A list to be read page by page.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Query">What is said with every page.</param>
internal sealed record PageQuery(string Path, IReadOnlyList<KeyValuePair<string, string>> Query)
{
    /// <summary>The page to begin with.</summary>
    public long FirstPage { get; init; } = 1;

    /// <summary>
    /// How many records are wanted: pages are read ahead only as far as that; null to read ahead to the end of the list. Who
    /// needs more than he said gets them, one page after the other.
    /// </summary>
    public long? Wanted { get; init; }
}

namespace Makini.Jde.Rows;

/// <summary>The rows of one answer.</summary>
public sealed class RowPage
{
    internal RowPage(JdeRow[] rows, int received, IReadOnlyList<object?>? lastRow)
    {
        Rows = rows;
        Received = received;
        LastRow = lastRow;
    }

    /// <summary>The rows, those only that the filter lets through.</summary>
    public IReadOnlyList<JdeRow> Rows { get; }

    /// <summary>How many rows the answer had before the filter.</summary>
    public int Received { get; }

    /// <summary>
    /// The stored values of the last row received, in the order of the shape's columns: string with its blanks, long,
    /// decimal, bool or null. Null if there was no row.
    /// </summary>
    public IReadOnlyList<object?>? LastRow { get; }

    /// <summary>The answer's page, where it says so.</summary>
    public int? CurrentPage { get; init; }

    /// <summary>The last page, where the answer names it.</summary>
    public int? LastPage { get; init; }

    /// <summary>The address of the page behind it, where the answer names it.</summary>
    public string? NextLink { get; init; }

    /// <summary>Whether there are rows behind it, where the answer says so.</summary>
    public bool? HasMore { get; init; }
}

using Makini.Jde.Query;

namespace Makini.Jde.Export;

/// <summary>What to write into which file.</summary>
public sealed record JdeExport
{
    /// <summary>The rows. They come in the order of the file's key: an export has no order, First or Skip of its own.</summary>
    public required JdeQuery Query { get; init; }

    /// <summary>The full path of the file to make. Until it is whole it stands beside it, as .partial.</summary>
    public required string Path { get; init; }

    /// <summary>Its form.</summary>
    public required JdeExportFormat Format { get; init; }

    /// <summary>Only rows changed at that time or later, by the file's UPMJ and its UPMT or TDAY; null for all.</summary>
    public DateTime? ChangedSince { get; init; }

    /// <summary>Goes on where an export of the same rows to the same file ended, if one has left anything.</summary>
    public bool Resumes { get; init; }

    /// <summary>A file that is there already is an error.</summary>
    public bool KeepsExisting { get; init; }

    /// <summary>A file that is read-only is replaced, too.</summary>
    public bool ReplacesReadOnly { get; init; }

    /// <summary>Pages that may be under way at the same time, where the way to the rows allows it.</summary>
    public int PagesAtOnce { get; init; } = 1;

    /// <summary>
    /// How long rows may be unsaved, to the end of the page. To wait for the disk after each page would take most of the time
    /// that a quick service's export takes.
    /// </summary>
    internal TimeSpan SaveInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Values in a row group of Parquet: some tens of megabytes in memory, and enough for those who read by columns.</summary>
    internal int ValuesPerGroup { get; init; } = 2_000_000;
}

using Makini.Jde.Query;
using Makini.Jde.Rows;

namespace Makini.Jde.Export;

/// <summary>Remembers the last row of each page before the page's rows come out, and begins behind a row of an earlier run.</summary>
/// <param name="pages">The pages.</param>
/// <param name="start">The stored values of the row to begin behind; null for the beginning.</param>
internal sealed class PlacedPages(IPageSource pages, IReadOnlyList<object?>? start) : IPageSource
{
    // Nobody asked for that page, and one row of it was: the next is asked for behind it.
    private readonly RowPage? _start = start is null ? null : new RowPage([], received: 1, start);

    /// <summary>The last row of the page that came last.</summary>
    public IReadOnlyList<object?>? LastRow { get; private set; } = start;

    /// <inheritdoc/>
    public PageRequest? Next(RowPage? last)
    {
        if (last?.LastRow is { } row) LastRow = row;
        return pages.Next(last ?? _start);
    }
}

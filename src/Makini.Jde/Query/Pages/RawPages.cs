using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>Pages of a raw table by their number.</summary>
internal sealed class RawPages(string table, IPassthrough passthrough, ICallLog log) : IPageSource
{
    private int _page;
    private IReadOnlyList<object?>? _lastRow;

    /// <inheritdoc/>
    public PageRequest? Next(RowPage? last)
    {
        if (last is not null)
        {
            var isEnd = last.LastPage is { } end ? _page >= end : last.Received == 0 || IsSamePage(last.LastRow);
            if (isEnd) return null;

            _lastRow = last.LastRow;
        }

        var page = ++_page;
        return token => passthrough.ReadRawTableAsync(table, page, log, token);
    }

    // A service that tells no last page may not know pages at all, and give all its rows each time.
    private bool IsSamePage(IReadOnlyList<object?>? row) => _lastRow is not null && row is not null && _lastRow.SequenceEqual(row);
}

using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Notices a service that does not know pages and gives the same rows each time.</summary>
internal sealed class PageRepetition
{
    private IReadOnlyList<object?>? _lastRow;

    /// <summary>Whether a page ends with the row that the one before it ended with.</summary>
    public bool Is(RowPage page)
    {
        var isSame = _lastRow is not null && page.LastRow is not null && _lastRow.SequenceEqual(page.LastRow);
        _lastRow = page.LastRow;
        return isSame;
    }
}

namespace Makini.Paging;

/// <summary>
/// Watches a list for changes while it is walked. When records are added or deleted, the others move between pages: a record
/// may then come twice, which is put right here, or not at all, which nobody can see; so the caller is warned, once.
/// </summary>
internal sealed class ListWatch<T>(Func<T, string?> keyOf, ICallLog log)
{
    /// <summary>Records move by a few places, not by thousands: to remember these is enough, and takes no more memory for a longer list.</summary>
    private const int Remembered = 10_000;

    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = new();
    private PageFacts? _first;
    private bool _hasWarned;

    /// <summary>The page without what came before.</summary>
    public Page<T> Pass(Page<T> page)
    {
        var items = page.Items.Where(IsNew).ToList();
        _first ??= page.Facts;
        var changed = items.Count < page.Items.Count || HasOther(page.Facts.Total, _first.Total) || HasOther(page.Facts.LastPage, _first.LastPage);
        if (changed && !_hasWarned)
        {
            _hasWarned = true;
            log.Warning("The list changed while it was read: no record comes twice, but some may be missing. Read it again to be sure.");
        }

        return items.Count < page.Items.Count ? page with { Items = items } : page;
    }

    private static bool HasOther(long? number, long? first) => number is not null && first is not null && number != first;

    private bool IsNew(T item)
    {
        if (keyOf(item) is not { } key) return true;
        if (!_seen.Add(key)) return false;
        _order.Enqueue(key);
        if (_order.Count > Remembered) _seen.Remove(_order.Dequeue());
        return true;
    }
}

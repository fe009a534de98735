using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>Pages of a raw table by their number.</summary>
/// <param name="table">The table.</param>
/// <param name="query">What is said with every page: filter and order.</param>
/// <param name="passthrough">Asks for them.</param>
/// <param name="log">Where to tell of it.</param>
internal sealed class RawPages(string table, IReadOnlyList<KeyValuePair<string, string>> query, IPassthrough passthrough, ICallLog log) : IPageSource
{
    private readonly PageRepetition _repetition = new();
    private int _page;

    /// <inheritdoc/>
    public PageRequest? Next(RowPage? last)
    {
        // A service that tells no last page may not know pages at all.
        if (last is not null && (last.LastPage is { } end ? _page >= end : last.Received == 0 || _repetition.Is(last))) return null;

        var page = ++_page;
        return token => passthrough.ReadRawTableAsync(table, page, query, log, token);
    }
}

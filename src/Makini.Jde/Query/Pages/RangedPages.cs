using Makini.Http;
using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>
/// Pages of a planned query in SQL, several of them under way. A narrow statement finds the keys that the next pages end with;
/// each page is then what stands between two of them, whatever is inserted or deleted meanwhile. The last rows, too few for a
/// page, come as they do without this.
/// </summary>
/// <param name="plan">The query; its key is known, and all its rows are wanted.</param>
/// <param name="passthrough">The way.</param>
/// <param name="log">Where to tell of requests.</param>
/// <param name="atOnce">Pages under way at the same time.</param>
internal sealed class RangedPages(QueryPlan plan, IPassthrough passthrough, ICallLog log, int atOnce) : IPageSource, IAsyncDisposable
{
    private readonly SelectBuilder _select = new(plan);
    private readonly SqlPages _rest = new(plan, passthrough, log);
    private readonly Queue<(IReadOnlyList<object> End, Task<MakiniResponse> Answer)> _underWay = new();
    private readonly Queue<IReadOnlyList<object>> _ends = new();
    private readonly CancellationTokenSource _abandoned = new();
    private Task<IReadOnlyList<IReadOnlyList<object>>>? _moreEnds;
    private IReadOnlyList<object>? _asked;
    private IReadOnlyList<object>? _end;
    private RowPage? _last;
    private bool _isBegun;
    private bool _isRest;

    /// <inheritdoc/>
    public PageRequest? Next(RowPage? last)
    {
        if (_isRest) return _rest.Next(last);

        if (last?.LastRow is { } row)
        {
            // A service with a limit of its own has cut the page: what is left of it comes next.
            _last = last;
            var place = _select.PlaceOf(row);
            if (_end is { } end && !place.SequenceEqual(end)) return token => AskAsync(_select.Between(place, end, plan.PageSize), token);
        }

        return ReadAsync;
    }

    /// <summary>Ends what is under way.</summary>
    public async ValueTask DisposeAsync()
    {
#pragma warning disable CA1849, MA0042 // CancelAsync is missing in .NET Standard; nothing blocks in the callbacks here.
        _abandoned.Cancel();
#pragma warning restore CA1849, MA0042
        foreach (var (_, answer) in _underWay) await PageWalk.AbandonAsync(answer).ConfigureAwait(false);
        if (_moreEnds is { } ends)
        {
            await Task.WhenAny(ends).ConfigureAwait(false);
            _ = ends.Exception;
        }

        _abandoned.Dispose();
    }

    private async Task<MakiniResponse> ReadAsync(CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(_abandoned.Cancel);
        if (!_isBegun)
        {
            _isBegun = true;
            _asked = _last?.LastRow is { } row ? _select.PlaceOf(row) : null;
            _moreEnds = FindEndsAsync(_asked);
        }

        while (_underWay.Count < atOnce && await HasEndAsync().ConfigureAwait(false))
        {
            var (start, end) = (_asked, _ends.Dequeue());
            _asked = end;
            _underWay.Enqueue((end, AskAsync(_select.Between(start, end, plan.PageSize), _abandoned.Token)));
        }

        if (_underWay.Count > 0)
        {
            (_end, var answer) = _underWay.Dequeue();
            return await answer.ConfigureAwait(false);
        }

        _isRest = true;
        return await _rest.Next(_last)!(cancellationToken).ConfigureAwait(false);
    }

    // Does not wait for further ends while there are pages to give out.
    private async Task<bool> HasEndAsync()
    {
        if (_ends.Count > 0) return true;
        if (_moreEnds is null || (_underWay.Count > 0 && !_moreEnds.IsCompleted)) return false;

        var found = await _moreEnds.ConfigureAwait(false);
        foreach (var end in found) _ends.Enqueue(end);
        _moreEnds = found.Count == atOnce ? FindEndsAsync(found[^1]) : null;
        return found.Count > 0;
    }

    private async Task<IReadOnlyList<IReadOnlyList<object>>> FindEndsAsync(IReadOnlyList<object>? start)
    {
        var statement = _select.PageEnds(start, plan.PageSize, atOnce);
        try
        {
            var rows = await new SystemRows(passthrough, log)
                .ReadAsync(_select.PlaceLabels, statement.Text, statement.Parameters, _abandoned.Token).ConfigureAwait(false);
            return [.. rows.Select(_select.PlaceAt)];
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.InvalidRequest)
        {
            // An old database does not number rows; what it can it has always been asked for.
            log.Verbose($"Pages are asked for one after the other: {e.Message}");
            return [];
        }
    }

    private Task<MakiniResponse> AskAsync(SqlStatement statement, CancellationToken cancellationToken) =>
        passthrough.QuerySqlAsync(statement.Text, statement.Parameters, log, cancellationToken);
}

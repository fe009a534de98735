using System.Runtime.CompilerServices;
using Makini.Entities;
using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>Reads a raw table that nobody described: its columns are found in the first answer, its values stay as they come.</summary>
internal sealed class RawRun
{
    private readonly JdeRawQuery _query;
    private readonly JdeClientOptions _options;
    private readonly ICallLog _log;
    private readonly BracketFilter _told;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _order;
    private readonly RawFilter? _filter;

    /// <exception cref="MakiniException">InvalidRequest: an order that is none.</exception>
    public RawRun(JdeRawQuery query, JdeClientOptions options, ICallLog log)
    {
        (_query, _options, _log) = (query, options, log);
        _told = BracketFilter.OfRaw(query.Filter, query.LessOrEqual);
        _order = BracketOrder.OfRaw(query.OrderBy);
        _filter = query.Filter is { } filter ? new RawFilter(filter) : null;
    }

    private IReadOnlyList<KeyValuePair<string, string>> Said => [.. _told.Pairs, .. _order];

    /// <summary>The first request, as text, and a note where a part of the filter runs here.</summary>
    public IReadOnlyList<string> Describe()
    {
        var query = Said.Prepend(new("page", "1")).Select(pair => $"{pair.Key}={pair.Value}");
        var request = $"GET {PassthroughClient.RawTablePath(_query.Table)}?{string.Join("&", query)}";
        return _told.Note is { } note ? [request, "-- " + note] : [request];
    }

    /// <summary>The rows, a page at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JdeRow>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // No table has more rows than that.
        if (_query.First == 0 || _query.Skip > long.MaxValue) yield break;

        if (_told.Note is { } note) _log.Verbose(note);
        var pages = new RawPages(_query.Table, Said, _options.Passthrough, _log);
        var walk = new PageWalk(pages, body => Task.FromResult(MakeDecoder(body)), _filter, new RowWindow(_query.Skip, _query.First));
        await foreach (var rows in walk.ReadAsync(cancellationToken).ConfigureAwait(false)) yield return rows;
    }

    private RowDecoder MakeDecoder(ReadOnlyMemory<byte> body)
    {
        var shape = ShapeReader.ReadShape(body.Span, _options.Dictionary, raw: true).WithStyle(JdeNameStyle.Column) with
        {
            ShowsConnection = _query.ShowsConnection,
        };
        _filter?.Bind(shape);
        var source = new RowSource(_options.ConnectionName, _query.Table, Library: null) { HiddenAttribute = _options.HiddenAttribute };
        return new RowDecoder(shape, source, JdeCurrencies.None);
    }
}

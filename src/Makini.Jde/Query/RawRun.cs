using System.Runtime.CompilerServices;
using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Reads a raw table that nobody described: its columns are found in the first answer, its values stay as they come.</summary>
internal sealed class RawRun(JdeRawQuery query, JdeClientOptions options, ICallLog log)
{
    /// <summary>The rows, a page at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JdeRow>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // No table has more rows than that.
        if (query.First == 0 || query.Skip > long.MaxValue) yield break;

        var pages = new RawPages(query.Table, options.Passthrough, log);
        var walk = new PageWalk(pages, body => Task.FromResult(MakeDecoder(body)), filter: null, new RowWindow(query.Skip, query.First));
        await foreach (var rows in walk.ReadAsync(cancellationToken).ConfigureAwait(false)) yield return rows;
    }

    private RowDecoder MakeDecoder(ReadOnlyMemory<byte> body)
    {
        var shape = ShapeReader.ReadShape(body.Span, options.Dictionary, raw: true).WithStyle(JdeNameStyle.Column) with
        {
            ShowsConnection = query.ShowsConnection,
        };
        var source = new RowSource(options.ConnectionName, query.Table, Library: null) { HiddenAttribute = options.HiddenAttribute };
        return new RowDecoder(shape, source, JdeCurrencies.None);
    }
}

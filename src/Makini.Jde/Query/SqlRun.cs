using System.Runtime.CompilerServices;
using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Runs the user's own SQL: its columns are found in the first answer.</summary>
internal sealed class SqlRun(JdeSqlQuery query, UserSql sql, CurrencyCache cache, JdeClientOptions options, ICallLog log)
{
    /// <summary>The rows, a page at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JdeRow>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // No result has more rows than that, and no database counts further.
        if (query.First == 0 || query.Skip > long.MaxValue) yield break;

        var pages = new UserSqlPages(sql, query, options.Passthrough, log);
        if (sql.IsPaged) log.Verbose("The SQL is asked for in pages: an ORDER BY that leaves rows equal may give one of them twice.");
        var window = new RowWindow(pages.SkipOnClient, query.First);
        var walk = new PageWalk(pages, body => MakeDecoderAsync(body, cancellationToken), filter: null, window);
        try
        {
            await foreach (var rows in walk.ReadAsync(cancellationToken).ConfigureAwait(false)) yield return rows;
        }
        finally
        {
            // A reader that has enough has rows all the same.
            ProblemReport.Write(walk.Problems, table: null, log);
        }
    }

    private async Task<RowDecoder> MakeDecoderAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var shape = ShapeReader.ReadShape(body.Span, options.Dictionary, query.IsRaw).WithStyle(query.NameStyle) with
        {
            ShowsConnection = query.ShowsConnection,
        };

        var currencies = JdeCurrencies.None;
        var hasMoney = !query.IsRaw && shape.Columns.Any(c => c.Item is { } item && item.Money != JdeMoney.None);
        if (hasMoney) currencies = await cache.GetAsync(JdeRoute.Sql, log, cancellationToken).ConfigureAwait(false);
        if (currencies.Problem is { } problem) log.Warning(problem);

        var source = new RowSource(options.ConnectionName, Table: null, Library: null) { HiddenAttribute = options.HiddenAttribute };
        return new RowDecoder(shape, source, currencies);
    }
}

using System.Runtime.CompilerServices;
using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Runs a planned query.</summary>
internal sealed class TableRun(QueryPlan plan, JdeCurrencies currencies, JdeClientOptions options, ICallLog log)
{
    private readonly JdeQuery _query = plan.Source.Query;

    /// <summary>What is run.</summary>
    public QueryPlan Plan => plan;

    /// <summary>The connection that the rows come through.</summary>
    public string ConnectionName => options.ConnectionName;

    /// <summary>The rows, a page at a time.</summary>
    public IAsyncEnumerable<IReadOnlyList<JdeRow>> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(static pages => pages, cancellationToken);

    /// <summary>The rows, a page at a time.</summary>
    /// <param name="follow">Stands between the walk and its pages: it learns of each page before its rows come out, and may begin elsewhere.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<IReadOnlyList<JdeRow>> ReadAsync(
        Func<IPageSource, IPageSource> follow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (plan.ClientNote is { } note) log.Verbose(note);

        var window = new RowWindow(plan.SkipsOnClient ? _query.Skip : 0, _query.First);
        var source = Pages(_query.PagesAtOnce);
        var walk = plan.SortsOnClient ? null : Walk(follow(source), plan.ClientFilter(), window);
        try
        {
            var pages = walk?.ReadAsync(cancellationToken) ?? SortAsync(window, cancellationToken);
            await foreach (var rows in pages.ConfigureAwait(false)) yield return rows;
        }
        finally
        {
            // A reader that has enough has rows all the same.
            if (walk is not null) ProblemReport.Write(walk.Problems, plan.Source.Table.Name, log);
            if (source is IAsyncDisposable ahead) await ahead.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The number of rows.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        if (!plan.IsReadWhole && !plan.FiltersOnClient)
            return await new ServerCount(plan, options, log).ReadAsync(cancellationToken).ConfigureAwait(false);

        if (plan.ClientNote is { } note) log.Verbose(note);
        return await WalkThrough(plan.ClientFilter()).CountAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A walk over all rows.</summary>
    public PageWalk WalkThrough(IStoredRowFilter? filter) => Walk(Pages(atOnce: 1), filter, new RowWindow(skip: 0, first: null));

    /// <summary>The most decimals that a value of a column can have.</summary>
    public int MostDecimals(JdeColumn column) => new MoneyScales(plan.Source.Columns, currencies).MostDecimals(column);

    private PageWalk Walk(IPageSource pages, IStoredRowFilter? filter, RowWindow window)
    {
        var source = new RowSource(options.ConnectionName, plan.Source.Table.Name, plan.Source.From.Files[0].Library)
        {
            HiddenAttribute = options.HiddenAttribute,
        };
        var decoder = new RowDecoder(plan.Shape, source, currencies);
        return new PageWalk(pages, _ => Task.FromResult(decoder), filter, window);
    }

    private IPageSource Pages(int atOnce) => plan.Route switch
    {
        JdeRoute.Sql when atOnce > 1 && plan.CanReadAhead => new RangedPages(plan, options.Passthrough, log, atOnce),
        JdeRoute.Sql => new SqlPages(plan, options.Passthrough, log),
        JdeRoute.Ais when plan.Source.From is GroupSource groups => new AisGroupPages(groups, options.Passthrough, log),
        JdeRoute.Ais => new AisPages(plan, options.Passthrough, log),
        _ => new RawPages(plan.Source.Table.Name, [], options.Passthrough, log),
    };

    private async IAsyncEnumerable<IReadOnlyList<JdeRow>> SortAsync(
        RowWindow window, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sorter = new RowSorter(plan.ClientFilter(), plan.Source.Order, plan.Columns);
        var walk = WalkThrough(sorter);
        var all = new List<JdeRow>();
        await foreach (var rows in walk.ReadAsync(cancellationToken).ConfigureAwait(false)) all.AddRange(rows);

        ProblemReport.Write(walk.Problems, plan.Source.Table.Name, log);
        var wanted = window.Take(sorter.Sort(all));
        if (wanted.Count > 0) yield return wanted;
    }
}

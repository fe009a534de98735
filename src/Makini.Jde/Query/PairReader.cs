namespace Makini.Jde.Query;

/// <summary>Reads two columns of a file, to look something up in them.</summary>
internal sealed class PairReader(JdeClientOptions options, LibraryCache libraries)
{
    /// <summary>The second column's values by the first one's, both without blanks around them.</summary>
    /// <param name="query">The file, the two columns and which rows.</param>
    /// <param name="route">The way.</param>
    /// <param name="log">Where to tell of requests.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(JdeQuery query, JdeRoute route, ICallLog log, CancellationToken cancellationToken)
    {
        var source = new TableQuery(query with { IsRaw = true }, options.Dictionary);
        var files = route == JdeRoute.Sql
            ? await libraries.FindAsync(source.From.Files, log, cancellationToken).ConfigureAwait(false)
            : FileLibraries.None;
        var plan = new QueryPlan(source, route, JdeCurrencies.None, files);
        var pairs = new StoredPairCollector(key: 0, value: 1);
        var filter = plan.ClientFilter();
        await new TableRun(plan, JdeCurrencies.None, options, log)
            .WalkThrough(filter is null ? pairs : new BothFilters(filter, pairs)).CountAsync(cancellationToken).ConfigureAwait(false);
        return pairs.Pairs;
    }
}

using System.Runtime.CompilerServices;

namespace Makini.Jde.Query;

/// <summary>
/// Queries JD Edwards files over one connection. It lives as long as the connection and remembers the currencies; any
/// number of queries may run at once.
/// </summary>
public sealed class JdeClient : IDisposable
{
    private readonly JdeClientOptions _options;
    private readonly CurrencyCache _currencies;
    private readonly LibraryCache _libraries;
    private readonly TextBook _texts;

    /// <summary>Makes a client; sends nothing.</summary>
    /// <param name="options">What it works with.</param>
    public JdeClient(JdeClientOptions options)
    {
        _options = options;
        _libraries = new LibraryCache(options.LibraryList, options.Passthrough);
        var pairs = new PairReader(options, _libraries);
        _currencies = new CurrencyCache(new CurrencyReader(pairs).ReadAsync);
        _texts = new TextBook(pairs);
    }

    /// <summary>Queries a file. Names are checked at once, before anything is sent.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="log">Where to tell of requests, of what runs on the client, and of values that are no dates.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows, a page at a time and never an empty one. The next page is under way while the caller works on one.</returns>
    /// <exception cref="MakiniException">A name or value that does not fit, or a request that fails; ErrorId says which.</exception>
    public IAsyncEnumerable<IReadOnlyList<JdeRow>> QueryAsync(JdeQuery query, ICallLog log, CancellationToken cancellationToken)
    {
        var source = new TableQuery(query, _options.Dictionary);
        return RunAsync(source, RouteOf(source), log, cancellationToken);
    }

    /// <summary>Queries the groups of a file's rows. Names are checked at once, before anything is sent.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="log">Where to tell of requests.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The groups, a page at a time and never an empty one.</returns>
    /// <exception cref="MakiniException">A name or value that does not fit, or a request that fails; ErrorId says which.</exception>
    public IAsyncEnumerable<IReadOnlyList<JdeRow>> QueryAsync(JdeGroupQuery query, ICallLog log, CancellationToken cancellationToken)
    {
        var source = new GroupQuery(query, _options.Dictionary);
        return RunAsync(source, RouteOf(source), log, cancellationToken);
    }

    /// <summary>Runs the user's own SQL. It is checked at once, before anything is sent.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="log">Where to tell of requests and of values that are no dates.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows, a page at a time and never an empty one.</returns>
    /// <exception cref="MakiniException">SQL that is no query, or a request that fails; ErrorId says which.</exception>
    public IAsyncEnumerable<IReadOnlyList<JdeRow>> QueryAsync(JdeSqlQuery query, ICallLog log, CancellationToken cancellationToken) =>
        new SqlRun(query, new UserSql(query.Sql, query.Parameters), _currencies, _options, log).ReadAsync(cancellationToken);

    /// <summary>Reads a raw table, whatever it holds: no dictionary is asked, the values stay as they come.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="log">Where to tell of requests.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows, a page at a time and never an empty one.</returns>
    /// <exception cref="MakiniException">A request fails; ErrorId says how.</exception>
    public IAsyncEnumerable<IReadOnlyList<JdeRow>> QueryAsync(JdeRawQuery query, ICallLog log, CancellationToken cancellationToken) =>
        new RawRun(query, _options, log).ReadAsync(cancellationToken);

    /// <summary>Counts the rows that a query's filter finds; First, Skip and order do not matter.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="log">Where to tell of requests and of what runs on the client.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="MakiniException">A name or value that does not fit, or a request that fails; ErrorId says which.</exception>
    public async Task<long> CountAsync(JdeQuery query, ICallLog log, CancellationToken cancellationToken)
    {
        var source = TableQuery.ForCounting(query, _options.Dictionary);
        var run = await PrepareAsync(source, RouteOf(source), log, cancellationToken).ConfigureAwait(false);
        return await run.CountAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the connected system's own dictionary: which columns files have, their sizes, decimals, texts and codes.</summary>
    /// <param name="tables">The files, by name; wildcards are allowed in SQL (F55*). Empty for all that the product knows.</param>
    /// <param name="log">Where to tell of requests, and of files that cannot be read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A dictionary that has the product's knowledge where the system says nothing.</returns>
    /// <exception cref="MakiniException">The system has no such thing, or a request fails; ErrorId says which.</exception>
    public Task<JdeDictionary> ReadDictionaryAsync(IReadOnlyList<string> tables, ICallLog log, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names = tables.Count > 0 ? [.. tables.Distinct(StringComparer.Ordinal)] : [.. JdeDictionary.BuiltIn.Tables.Select(t => t.Name)];
        return new DictionaryReader(_options, _libraries, log).ReadAsync(PlatformRoute, names, cancellationToken);
    }

    /// <summary>What a query would send first. Sends nothing.</summary>
    /// <param name="query">What is wanted.</param>
    /// <returns>The request's text, its parameters one a line, and notes that begin with two hyphens.</returns>
    /// <exception cref="MakiniException">A name or value that does not fit.</exception>
    public IReadOnlyList<string> Describe(JdeQuery query) => Describe(new TableQuery(query, _options.Dictionary));

    /// <summary>What a query of groups would send first. Sends nothing.</summary>
    /// <param name="query">What is wanted.</param>
    /// <returns>As for a query.</returns>
    /// <exception cref="MakiniException">A name or value that does not fit.</exception>
    public IReadOnlyList<string> Describe(JdeGroupQuery query) => Describe(new GroupQuery(query, _options.Dictionary));

    /// <summary>What the user's own SQL would send first. Sends nothing.</summary>
    /// <param name="query">What is wanted.</param>
    /// <returns>The SQL and its parameters, one a line.</returns>
    /// <exception cref="MakiniException">SQL that is no query.</exception>
    public IReadOnlyList<string> Describe(JdeSqlQuery query) =>
        new UserSqlPages(new UserSql(query.Sql, query.Parameters), query, _options.Passthrough, NullCallLog.Instance).First().Describe();

    /// <summary>What a query of a raw table would send first. Sends nothing.</summary>
    /// <param name="query">What is wanted.</param>
    /// <returns>The request, and a note where a part of the filter runs on the client.</returns>
    /// <exception cref="MakiniException">An order, or a table's name, that cannot be.</exception>
    public IReadOnlyList<string> Describe(JdeRawQuery query) => new RawRun(query, _options, NullCallLog.Instance).Describe();

    private JdeRoute PlatformRoute => IsPlatform("jdedwardsworld") ? JdeRoute.Sql
        : IsEnterpriseOne ? JdeRoute.Ais
        : JdeRoute.Raw;

    /// <summary>The files and data items that queries know.</summary>
    internal JdeDictionary Dictionary => _options.Dictionary;

    /// <summary>The connected system is EnterpriseOne.</summary>
    internal bool IsEnterpriseOne => IsPlatform("jdedwardsenterpriseone");

    /// <inheritdoc/>
    public void Dispose() => _currencies.Dispose();

    /// <summary>A query made ready, for what wants to know its plan before its rows.</summary>
    /// <exception cref="MakiniException">A name or value that does not fit, or the currencies cannot be read.</exception>
    internal Task<TableRun> PrepareAsync(JdeQuery query, ICallLog log, CancellationToken cancellationToken)
    {
        var source = new TableQuery(query, _options.Dictionary);
        return PrepareAsync(source, RouteOf(source), log, cancellationToken);
    }

    /// <summary>What explains the codes and address numbers in the rows of a query.</summary>
    internal RowTexts TextsOf(JdeQuery query)
    {
        var source = new TableQuery(query, _options.Dictionary);
        return new RowTexts(source.Visible, _texts, RouteOf(source));
    }

    /// <summary>What explains the codes and address numbers that groups are made by.</summary>
    internal RowTexts TextsOf(JdeGroupQuery query)
    {
        var source = new GroupQuery(query, _options.Dictionary);
        return new RowTexts(source.Visible, _texts, RouteOf(source));
    }

    private IReadOnlyList<string> Describe(IPlannable source)
    {
        var route = RouteOf(source);
        var currencies = route == JdeRoute.Ais ? JdeCurrencies.Applied : _currencies.Known;
        var plan = source.Plan(route, currencies ?? JdeCurrencies.None, _libraries.Known);
        var currencyNote = source.NeedsCurrencies && currencies is null
            ? "The query reads the currencies first (F0013, F0010); amounts here have the dictionary's decimals."
            : null;
        return [.. FirstRequest.Of(plan, _options.Passthrough), .. new[] { plan.ClientNote, currencyNote, route == JdeRoute.Sql ? _libraries.Note(source.From.Files) : null }.OfType<string>().Select(n => "-- " + n)];
    }

    private JdeRoute RouteOf(IPlannable source)
    {
        var route = source.Query.Route is not JdeRoute.Auto and var asked ? asked : PlatformRoute;
        if (route == JdeRoute.Sql) return route;
        if (source.From.Files.Select(f => f.Library).FirstOrDefault(l => l is not null) is { } library)
            throw OnlySql($"Library {library} cannot be asked for: only SQL knows libraries.", "Leave the library out, or take -Route Sql.", library);
        return source.From.Files.Count == 1 ? route
            : throw OnlySql(
                "Files are joined by SQL only.",
                "-Describe adds the names of addresses and the texts of codes on every route; else read the files one after the other, or take -Route Sql.",
                source.From.Files[1].Table);
    }

    private static MakiniException OnlySql(string message, string action, string target) =>
        new(ErrorIds.InvalidRequest, message) { Target = target, RecommendedAction = action };

    // Whoever types the name need not know where Makini's own spelling has its hyphens.
    private bool IsPlatform(string name) => _options.Platform?.Replace("-", "").IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;

    private async IAsyncEnumerable<IReadOnlyList<JdeRow>> RunAsync(
        IPlannable source, JdeRoute route, ICallLog log, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // No file has more rows than that, and no database counts further.
        if (source.Query.First == 0 || source.Query.Skip > long.MaxValue) yield break;

        var run = await PrepareAsync(source, route, log, cancellationToken).ConfigureAwait(false);
        await foreach (var rows in run.ReadAsync(cancellationToken).ConfigureAwait(false)) yield return rows;
    }

    private async Task<TableRun> PrepareAsync(IPlannable source, JdeRoute route, ICallLog log, CancellationToken cancellationToken)
    {
        var currencies = route == JdeRoute.Ais ? JdeCurrencies.Applied : JdeCurrencies.None;
        if (source.NeedsCurrencies && !currencies.IsApplied) currencies = await _currencies.GetAsync(route, log, cancellationToken).ConfigureAwait(false);
        if (currencies.Problem is { } problem) log.Warning(problem);

        var libraries = route == JdeRoute.Sql
            ? await _libraries.FindAsync(source.From.Files, log, cancellationToken).ConfigureAwait(false)
            : FileLibraries.None;
        return new TableRun(source.Plan(route, currencies, libraries), currencies, _options, log);
    }
}

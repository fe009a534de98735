using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>What a query fetches, what the server does for it and what is left for the client.</summary>
internal sealed class QueryPlan
{
    private const int ValuesPerPage = 40_000;
    private const int SmallestPage = 200;
    private const int LargestPage = 2_000;

    /// <exception cref="MakiniException"><see cref="ErrorIds.JdeValueInvalid"/>: a value in the filter does not fit.</exception>
    public QueryPlan(TableQuery source, JdeRoute route, JdeCurrencies currencies, FileLibraries? libraries = null)
    {
        Source = source;
        Route = route;
        Libraries = libraries ?? FileLibraries.None;
        var binder = new FilterBinder(source.Columns, new MoneyScales(source.Columns, currencies));
        var condition = source.Query.Filter is { } filter ? binder.Bind(filter) : StoredCondition.True;
        Filter = FilterSplit.Of(condition, IsReadWhole ? JdeRoute.Raw : route);

        var hidden = source.Order.Select(t => t.Column).Concat(Filter.Remainder.Columns).Concat(DecodingColumns(source, route));
        Columns = [.. source.Visible.Select(v => v.Column).Concat(hidden).Distinct()];
        Shape = MakeShape(source, route, Columns);
        PageSize = source.Query.PageSize > 0
            ? source.Query.PageSize
            : Math.Min(Math.Max(ValuesPerPage / Math.Max(Columns.Count, 1), SmallestPage), LargestPage);
    }

    public TableQuery Source { get; }

    public JdeRoute Route { get; }

    /// <summary>Where the files are.</summary>
    public FileLibraries Libraries { get; }

    /// <summary>The server gives all rows there are, in any order: filter, order and limits are the client's.</summary>
    public bool IsReadWhole => Route == JdeRoute.Raw || (Route == JdeRoute.Ais && Source.From is GroupSource);

    /// <summary>The columns to fetch: those that rows show, then those needed for order, filter and currency.</summary>
    public IReadOnlyList<JdeColumn> Columns { get; }

    public RowShape Shape { get; }

    public FilterSplit Filter { get; }

    /// <summary>Rows that a request asks for, where it can.</summary>
    public int PageSize { get; }

    /// <summary>The server's rows are not yet the query's rows.</summary>
    public bool FiltersOnClient => Filter.Remainder != StoredCondition.True;

    /// <summary>The rows to leave out come to the client, too.</summary>
    public bool SkipsOnClient => Route != JdeRoute.Sql || FiltersOnClient;

    /// <summary>The client puts the rows in order, and needs all of them for that.</summary>
    public bool SortsOnClient => IsReadWhole && (Source.Query.OrderBy.Count > 0 || Route == JdeRoute.Ais);

    /// <summary>What the client does itself, for the user; null if nothing.</summary>
    public string? ClientNote => (Route, FiltersOnClient) switch
    {
        (JdeRoute.Raw, _) when SortsOnClient => $"{Source.Table.Name} is read whole as a raw table; filter, order and limits run on"
            + " the client, and no row comes before the last is read.",
        (JdeRoute.Raw, _) => $"{Source.Table.Name} is read as a raw table; filter and limits run on the client.",
        (_, true) => $"The filter on {string.Join(", ", Filter.Remainder.Columns.Select(c => c.Alias).Distinct())} runs on the client: "
            + (Route == JdeRoute.Sql ? "SQL knows no sets such as [ab]." : "AIS has no condition that says the same."),
        _ => null,
    };

    /// <summary>The key is known, and with it where the next page begins.</summary>
    public bool HasKey => Source.Table.Key.Count > 0;

    /// <summary>Where pages begin can be known before the pages before them have come, and all pages are wanted.</summary>
    public bool CanReadAhead => Route == JdeRoute.Sql && HasKey && Source.Query is { First: null, Skip: 0 };

    /// <summary>The filter for the client, or null.</summary>
    public StoredFilter? ClientFilter() => FiltersOnClient ? new StoredFilter(Filter.Remainder, Columns) : null;

    // Columns that rows are decoded by: what an amount is in, and whether a time of 0 is midnight or none. The data service
    // has put the decimal points already.
    private static IEnumerable<JdeColumn> DecodingColumns(TableQuery source, JdeRoute route)
    {
        var (company, currency) = (MoneyScales.CompanyColumn(source.Columns), MoneyScales.CurrencyColumn(source.Columns));
        var showsTime = !source.Query.IsRaw && source.Visible.Any(v => v.Column.Alias is "UPMT" or "TDAY");
        var date = showsTime ? source.Columns.OfAlias("UPMJ") : null;
        return (source.ShowsMoney && route != JdeRoute.Ais ? new[] { company, currency, date } : [date]).OfType<JdeColumn>();
    }

    private static RowShape MakeShape(TableQuery source, JdeRoute route, IReadOnlyList<JdeColumn> columns)
    {
        var query = source.Query;
        var properties = source.Visible.ToDictionary(v => v.Column, v => v.PropertyName);
        return new RowShape(
            source.Table.Name,
            [.. columns.Select(c => new RowColumn(source.From.WireName(c, route), properties.TryGetValue(c, out var name) ? name : null, c.Item))])
        {
            IsPresented = route == JdeRoute.Ais,

            // The file's view shows aliases and decoded values; other rows get the general one.
            IsWholeTable = source.From is FileSource && query.Properties.Count == 0 && query.NameStyle == JdeNameStyle.Alias && !query.IsRaw,
            IsRaw = query.IsRaw,
            ShowsConnection = query.ShowsConnection,
        };
    }
}

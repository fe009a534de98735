using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>A query whose names are all found in the dictionary. Nothing has been sent yet.</summary>
internal sealed class TableQuery : IPlannable
{
    /// <exception cref="MakiniException">A name that is none, or that the dictionary does not have.</exception>
    public TableQuery(JdeQuery query, JdeDictionary dictionary)
        : this(query, Source(query, dictionary))
    {
    }

    /// <summary>A query of what is no file but has columns like one.</summary>
    public TableQuery(JdeQuery query, JdeTable table, SqlSource from)
        : this(query, (table, from))
    {
    }

    private TableQuery(JdeQuery query, (JdeTable Table, SqlSource From) source)
    {
        Query = query;
        (Table, From) = source;
        Columns = new ColumnLookup(Table);
        Visible = Columns.Select(query.Properties, query.NameStyle);
        Order = OrderTerm.Parse(query.OrderBy, Columns, Table);
        FilterColumns = query.Filter is null ? [] : [.. Comparisons(query.Filter).Select(c => Columns.Find(c.Field)).Distinct()];
    }

    /// <inheritdoc/>
    public JdeQuery Query { get; }

    public JdeTable Table { get; }

    /// <inheritdoc/>
    public SqlSource From { get; }

    public ColumnLookup Columns { get; }

    /// <summary>The columns that rows show.</summary>
    public IReadOnlyList<SelectedColumn> Visible { get; private init; }

    /// <summary>The user's order and the key behind it.</summary>
    public IReadOnlyList<OrderTerm> Order { get; private init; }

    /// <summary>The columns of the filter.</summary>
    public IReadOnlyList<JdeColumn> FilterColumns { get; }

    /// <summary>Rows show amounts: their decimals depend on the currency.</summary>
    public bool ShowsMoney => !Query.IsRaw && Visible.Any(c => c.Column.Item.Money != JdeMoney.None);

    /// <inheritdoc/>
    public bool NeedsCurrencies => ShowsMoney || FilterColumns.Any(c => c.Item.Money != JdeMoney.None);

    /// <summary>The same rows, for counting only: no column, no order of the user's, no limit.</summary>
    public static TableQuery ForCounting(JdeQuery query, JdeDictionary dictionary) =>
        new(query with { OrderBy = [], First = null, Skip = 0 }, dictionary) { Visible = [] };

    /// <inheritdoc/>
    public QueryPlan Plan(JdeRoute route, JdeCurrencies currencies, FileLibraries libraries) => new(this, route, currencies, libraries);

    private static (JdeTable Table, SqlSource From) Source(JdeQuery query, JdeDictionary dictionary)
    {
        var name = JdeNames.ParseTable(query.Table, query.Library);
        var table = TableLookup.Find(dictionary, name);
        return query.Join is { } join ? JoinedTable.Make((name, table), join, dictionary) : (table, new FileSource(name));
    }

    private static IEnumerable<FilterComparison> Comparisons(FilterNode node) => node switch
    {
        FilterComparison comparison => [comparison],
        FilterAnd and => and.Parts.SelectMany(Comparisons),
        FilterOr or => or.Parts.SelectMany(Comparisons),
        FilterNot not => Comparisons(not.Part),
        _ => [],
    };
}

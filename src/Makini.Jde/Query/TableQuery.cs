using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>A query whose names are all found in the dictionary. Nothing has been sent yet.</summary>
internal sealed class TableQuery
{
    /// <exception cref="MakiniException">A name that is none, or that the dictionary does not have.</exception>
    public TableQuery(JdeQuery query, JdeDictionary dictionary)
    {
        Query = query;
        Name = JdeNames.ParseTable(query.Table, query.Library);
        Table = TableLookup.Find(dictionary, Name);
        Columns = new ColumnLookup(Table);
        Visible = Columns.Select(query.Properties, query.NameStyle);
        Order = OrderTerm.Parse(query.OrderBy, Columns, Table);
        FilterColumns = query.Filter is null ? [] : [.. Comparisons(query.Filter).Select(c => Columns.Find(c.Field)).Distinct()];
    }

    public JdeQuery Query { get; }

    public TableName Name { get; }

    public JdeTable Table { get; }

    public ColumnLookup Columns { get; }

    /// <summary>The columns that rows show.</summary>
    public IReadOnlyList<SelectedColumn> Visible { get; private init; }

    /// <summary>The user's order and the key behind it.</summary>
    public IReadOnlyList<OrderTerm> Order { get; private init; }

    /// <summary>The columns of the filter.</summary>
    public IReadOnlyList<JdeColumn> FilterColumns { get; }

    /// <summary>Rows show amounts: their decimals depend on the currency.</summary>
    public bool ShowsMoney => !Query.IsRaw && Visible.Any(c => c.Column.Item.Money != JdeMoney.None);

    /// <summary>Nothing can be said of amounts without the currencies.</summary>
    public bool NeedsCurrencies => ShowsMoney || FilterColumns.Any(c => c.Item.Money != JdeMoney.None);

    /// <summary>The same rows, for counting only: no column, no order of the user's, no limit.</summary>
    public static TableQuery ForCounting(JdeQuery query, JdeDictionary dictionary) =>
        new(query with { OrderBy = [], First = null, Skip = 0 }, dictionary) { Visible = [] };

    private static IEnumerable<FilterComparison> Comparisons(FilterNode node) => node switch
    {
        FilterComparison comparison => [comparison],
        FilterAnd and => and.Parts.SelectMany(Comparisons),
        FilterOr or => or.Parts.SelectMany(Comparisons),
        FilterNot not => Comparisons(not.Part),
        _ => [],
    };
}

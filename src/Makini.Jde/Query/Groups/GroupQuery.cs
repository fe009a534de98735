namespace Makini.Jde.Query;

/// <summary>A query of groups whose names are all found. Nothing has been sent yet.</summary>
internal sealed class GroupQuery : IPlannable
{
    private readonly JdeGroupQuery _query;
    private readonly TableQuery _rows;

    /// <exception cref="MakiniException">A name that is none, or that the dictionary does not have.</exception>
    public GroupQuery(JdeGroupQuery query, JdeDictionary dictionary)
    {
        _query = query;
        _rows = TableQuery.ForCounting(query.Rows with { Properties = [] }, dictionary);
        Visible = ToTable(JdeCurrencies.None, StoredCondition.True).Visible;
    }

    /// <inheritdoc/>
    public JdeQuery Query => _query.Rows;

    /// <inheritdoc/>
    public SqlSource From => _rows.From;

    /// <summary>The columns that groups show.</summary>
    public IReadOnlyList<SelectedColumn> Visible { get; }

    /// <inheritdoc/>
    public bool NeedsCurrencies => _rows.NeedsCurrencies
        || _query.Aggregates.Any(a => a.Kind != JdeAggregateKind.Count && _rows.Columns.Find(a.Column).Item.Money != JdeMoney.None);

    /// <inheritdoc/>
    public QueryPlan Plan(JdeRoute route, JdeCurrencies currencies, FileLibraries libraries)
    {
        if (route == JdeRoute.Raw) throw NotRaw();
        var binder = new FilterBinder(_rows.Columns, new MoneyScales(_rows.Columns, currencies));
        var where = Query.Filter is { } filter ? binder.Bind(filter) : StoredCondition.True;
        var split = FilterSplit.Of(where, route);
        if (split.Remainder != StoredCondition.True) throw OnlyOnClient(split.Remainder);
        return new QueryPlan(ToTable(currencies, split.Server), route, currencies, libraries);
    }

    private static MakiniException NotRaw() => new(ErrorIds.InvalidRequest, "Groups are computed by the connected system, and a raw table cannot do that.")
    {
        RecommendedAction = "Read the rows and pipe them to Group-Object or Measure-Object.",
    };

    private static MakiniException OnlyOnClient(StoredCondition remainder)
    {
        var columns = string.Join(", ", remainder.Columns.Select(c => c.Alias).Distinct());
        return new MakiniException(ErrorIds.InvalidRequest, $"The filter on {columns} can only run on the client, and groups are computed by the connected system.")
        {
            RecommendedAction = "Compare without -like, or read the rows and pipe them to Group-Object or Measure-Object.",
        };
    }

    private TableQuery ToTable(JdeCurrencies currencies, StoredCondition where)
    {
        var scales = new MoneyScales(_rows.Columns, currencies);
        var keys = _query.GroupBy.Select(_rows.Columns.Find).Distinct().Select((c, i) => GroupColumn.Key(c, i + 1)).ToList();
        var results = _query.Aggregates.Distinct().Select((a, i) => Result(a, scales, keys.Count + i + 1));
        List<GroupColumn> columns = [.. keys, .. results.GroupBy(r => r.Column.Name, StringComparer.Ordinal).Select(g => g.First())];
        var source = _rows.Table;
        var table = new JdeTable(source.Name, source.Prefix, source.Area, source.Description, [.. columns.Select(c => c.Column)]);
        return new TableQuery(Query with { Filter = _query.Having, Join = null }, table, new GroupSource(_rows, columns, where, scales));
    }

    private GroupColumn Result(JdeAggregate aggregate, MoneyScales scales, int position)
    {
        var column = aggregate.Kind == JdeAggregateKind.Count ? null : _rows.Columns.Find(aggregate.Column);
        return GroupColumn.Result(_rows.Table, aggregate.Kind, column, column is null ? 0 : scales.MostDecimals(column), position);
    }
}

using System.Globalization;
using Makini.Jde;
using Makini.Sandbox.Sql;

namespace Makini.Sandbox.Api;

/// <summary>A raw table's rows as the query asks: filter[ABAN8:gt]=5, filterMatch=any, sort[ABAN8]=1.</summary>
internal sealed class RawQuery
{
    private readonly JdeTable _table;
    private readonly string _source;
    private readonly string _where;
    private readonly string _order;
    private readonly List<object?> _parameters = [];

    /// <summary>Reads the query.</summary>
    /// <param name="query">The request's query.</param>
    /// <param name="table">The table.</param>
    /// <param name="catalog">Where its file is.</param>
    /// <exception cref="ApiException">400: a column the table does not have, or a value that does not fit.</exception>
    public RawQuery(QueryString query, JdeTable table, Db2Catalog catalog)
    {
        _table = table;
        _source = catalog.Find(null, table.Name);
        var conditions = query.Bracketed("filter").Select(ReadCondition).ToList();
        var joint = query.Find("filterMatch") switch
        {
            null or "all" => " AND ",
            "any" => " OR ",
            _ => throw ApiException.Invalid("filterMatch", "The filterMatch must be any or all."),
        };
        _where = conditions.Count == 0 ? "" : " WHERE " + string.Join(joint, conditions);
        var order = query.Bracketed("sort").Select(ReadOrder).Concat(table.Key.Select(c => $"[{c.Name}]")).ToList();
        _order = order.Count == 0 ? "" : " ORDER BY " + string.Join(", ", order);
    }

    /// <summary>The values of the filter.</summary>
    public IReadOnlyList<object?> Parameters => _parameters;

    /// <summary>Counts the rows.</summary>
    /// <returns>A query of one row with the column N.</returns>
    public TranslatedSql Count() => Sql($"SELECT COUNT(*) AS N FROM {_source}{_where}");

    /// <summary>Reads the rows of a page, by the order asked for, then by the file's key.</summary>
    /// <param name="page">The page.</param>
    /// <returns>A query of all columns.</returns>
    public TranslatedSql Rows(ListPage page) =>
        Sql(FormattableString.Invariant($"SELECT * FROM {_source}{_where}{_order} LIMIT {page.Size} OFFSET {page.Offset}"));

    private TranslatedSql Sql(string text) => new(text, _parameters.Count);

    private string ReadCondition(KeyValuePair<string, string> filter)
    {
        var end = filter.Key.IndexOf(':');
        var column = FindColumn(end < 0 ? filter.Key : filter.Key[..end], "filter");
        var name = $"[{column.Name}]";
        var value = $"?{_parameters.Count + 1}";
        var operation = end < 0 ? "eq" : filter.Key[(end + 1)..];
        _parameters.Add(operation is "contains" or "startsWith" ? filter.Value : ReadValue(column, filter.Value));
        return operation switch
        {
            "eq" => $"{name} = {value}",
            "gt" => $"{name} > {value}",
            "gteq" => $"{name} >= {value}",
            "lt" => $"{name} < {value}",
            "lted" => $"{name} <= {value}",
            "contains" => $"instr(db2_upper({name}), db2_upper({value})) > 0",
            "startsWith" => $"instr(db2_upper({name}), db2_upper({value})) = 1",
            _ => throw ApiException.Invalid("filter", $"The filter has no operator {operation}."),
        };
    }

    private string ReadOrder(KeyValuePair<string, string> sort) => $"[{FindColumn(sort.Key, "sort").Name}] " + sort.Value switch
    {
        "0" => "ASC",
        "1" => "DESC",
        _ => throw ApiException.Invalid("sort", "The sort must be 0 (ascending) or 1 (descending)."),
    };

    private JdeColumn FindColumn(string name, string field) =>
        _table.Find(name) is { } column && string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)
            ? column
            : throw ApiException.Invalid(field, $"The table {_table.Name} has no column {name}.");

    private static object ReadValue(JdeColumn column, string text)
    {
        if (column.Item.Type == JdeItemType.Text) return text;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)) return integer;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? real
            : throw ApiException.Invalid("filter", $"The column {column.Name} is compared with a number, and {text} is none.");
    }
}

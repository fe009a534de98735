using System.Globalization;

namespace Makini.Jde.Query;

/// <summary>Writes the statements of a planned query.</summary>
internal sealed class SelectBuilder(QueryPlan plan)
{
    /// <summary>The column of <see cref="Count"/>.</summary>
    public const string CountColumn = "ROWS_FOUND";

    private const string AllRows = $"COUNT(*) AS {CountColumn}";

    // Without a key, rows that are equal in all columns fetched are equal to the user, too: their order does not matter.
    private readonly IReadOnlyList<OrderTerm> _order = plan.HasKey
        ? plan.Source.Order
        : OrderTerm.Distinct(plan.Source.Order.Concat(plan.Columns.Select(c => new OrderTerm(c, IsDescending: false))));

    /// <summary>Rows from a place on.</summary>
    public SqlStatement From(ulong offset, int rows) => Select(StoredCondition.True, Limit(offset, rows));

    /// <summary>Rows behind one.</summary>
    /// <param name="lastRow">Its stored values in the order of the plan's columns.</param>
    /// <param name="rows">How many.</param>
    public SqlStatement After(IReadOnlyList<object?> lastRow, int rows) => Select(Keyset.After(_order, PlaceOf(lastRow)), Limit(0, rows));

    /// <summary>Rows behind one place and up to another.</summary>
    public SqlStatement Between(IReadOnlyList<object>? start, IReadOnlyList<object> end, int rows) =>
        Select(StoredCondition.All([Behind(start), Keyset.UpTo(_order, end)]), Limit(0, rows));

    /// <summary>The places where pages end: from FROM on, for a SELECT of <see cref="PlaceLabels"/>.</summary>
    /// <param name="start">The place that the first of the pages is behind; null for the beginning.</param>
    /// <param name="rows">Rows of a page.</param>
    /// <param name="pages">How many pages.</param>
    public SqlStatement PageEnds(IReadOnlyList<object>? start, int rows, int pages)
    {
        var order = string.Join(", ", _order);
        var keys = string.Join(", ", _order.Select((t, i) => $"{JdeNames.Quote(t.Column.Name)} AS {PlaceLabels[i]}"));
        var where = StoredCondition.All([plan.Filter.Server, Behind(start)]);
        var all = Write(
            $"{keys}, ROW_NUMBER() OVER (ORDER BY {order}) AS N", where, _order.Select(t => t.Column), $" ORDER BY {order} {Limit(0, rows * pages)}");
        var ends = string.Join(", ", Enumerable.Range(1, pages).Select(i => (i * rows).ToString(CultureInfo.InvariantCulture)));
        return all with { Text = $"FROM ({all.Text}) P WHERE N IN ({ends}) ORDER BY N" };
    }

    /// <summary>The labels of a place's values.</summary>
    public IReadOnlyList<string> PlaceLabels => [.. _order.Select((_, i) => $"K{(i + 1).ToString(CultureInfo.InvariantCulture)}")];

    /// <summary>The place of a row: what the order compares.</summary>
    /// <param name="row">Its stored values in the order of the plan's columns.</param>
    public IReadOnlyList<object> PlaceOf(IReadOnlyList<object?> row) =>
        [.. _order.Select(t => Known(t.Column, row[plan.Columns.IndexOf(t.Column)]))];

    /// <summary>The place of a row.</summary>
    /// <param name="values">Its stored values in the order of <see cref="PlaceLabels"/>.</param>
    public IReadOnlyList<object> PlaceAt(IReadOnlyList<object?> values) => [.. _order.Select((t, i) => Known(t.Column, values[i]))];

    /// <summary>The number of rows.</summary>
    public SqlStatement Count() => Write(AllRows, plan.Filter.Server, [], "");

    /// <summary>The clause for so many rows from a place on.</summary>
    public static string Limit(ulong offset, int rows)
    {
        var count = rows.ToString(CultureInfo.InvariantCulture);
        return offset == 0
            ? $"FETCH FIRST {count} ROWS ONLY"
            : $"OFFSET {offset.ToString(CultureInfo.InvariantCulture)} ROWS FETCH NEXT {count} ROWS ONLY";
    }

    private static object Known(JdeColumn column, object? value) => value is null
        ? throw new MakiniException(ErrorIds.ResponseInvalid, $"A row came without its {column.Name}: where does the next page begin?")
        : StoredScalar.Parameter(column, value);

    private SqlStatement Select(StoredCondition more, string limit) => Write(
        string.Join(", ", plan.Columns.Select(c => JdeNames.Quote(c.Name))),
        StoredCondition.All([plan.Filter.Server, more]),
        plan.Columns,
        $" ORDER BY {string.Join(", ", _order)} {limit}");

    private StoredCondition Behind(IReadOnlyList<object>? place) => place is null ? StoredCondition.True : Keyset.After(_order, place);

    private SqlStatement Write(string what, StoredCondition where, IEnumerable<JdeColumn> columns, string tail)
    {
        var writer = new SqlConditionWriter().Append($"SELECT {what} FROM ");
        plan.Source.From.Write(writer, [.. columns.Concat(where.Columns).Distinct()], plan.Libraries);
        if (where != StoredCondition.True) writer.Append(" WHERE ").Append(where);
        return writer.Append(tail).ToStatement();
    }
}

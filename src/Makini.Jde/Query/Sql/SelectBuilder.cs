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
    public SqlStatement After(IReadOnlyList<object?> lastRow, int rows)
    {
        var last = _order.Select(t => Known(t.Column, lastRow[plan.Columns.IndexOf(t.Column)])).ToList();
        return Select(Keyset.After(_order, last), Limit(0, rows));
    }

    /// <summary>The number of rows.</summary>
    public SqlStatement Count() => Write(AllRows, plan.Filter.Server, "");

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
        $" ORDER BY {string.Join(", ", _order)} {limit}");

    private SqlStatement Write(string what, StoredCondition where, string tail)
    {
        var writer = new SqlConditionWriter().Append($"SELECT {what} FROM ");
        var columns = what == AllRows ? where.Columns : plan.Columns.Concat(where.Columns);
        plan.Source.From.Write(writer, [.. columns.Distinct()], plan.Libraries);
        if (where != StoredCondition.True) writer.Append(" WHERE ").Append(where);
        return writer.Append(tail).ToStatement();
    }
}

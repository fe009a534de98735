using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>The conditions for the rows behind a given one in an order, and for those up to it.</summary>
internal static class Keyset
{
    /// <summary>
    /// For a, b: a >= x AND (a > x OR (a = x AND b > y)). The first part says nothing new; it is there for the database's
    /// index, which an OR alone would not use.
    /// </summary>
    /// <param name="order">The order; no two rows are equal in it.</param>
    /// <param name="last">The row's stored values of the order's columns.</param>
    public static StoredCondition After(IReadOnlyList<OrderTerm> order, IReadOnlyList<object> last) =>
        Compare(order, last, isAfter: true, includesRow: false);

    /// <summary>The condition for the rows up to a given one, and that row.</summary>
    /// <param name="order">The order; no two rows are equal in it.</param>
    /// <param name="last">The row's stored values of the order's columns.</param>
    public static StoredCondition UpTo(IReadOnlyList<OrderTerm> order, IReadOnlyList<object> last) =>
        Compare(order, last, isAfter: false, includesRow: true);

    private static StoredCondition Compare(IReadOnlyList<OrderTerm> order, IReadOnlyList<object> row, bool isAfter, bool includesRow)
    {
        var end = order.Count - 1;
        StoredCondition condition = Term(end, isStrict: !includesRow);
        for (var i = end - 1; i >= 0; i--)
        {
            var equal = StoredCondition.All([new ComparisonCondition(order[i].Column, FilterOperator.Equal, row[i]), condition]);
            condition = StoredCondition.Any([Term(i, isStrict: true), equal]);
        }

        return end == 0 ? condition : StoredCondition.All([Term(0, isStrict: false), condition]);

        ComparisonCondition Term(int i, bool isStrict) => new(order[i].Column, Operator(order[i].IsDescending != isAfter, isStrict), row[i]);
    }

    private static FilterOperator Operator(bool isGreater, bool isStrict) => (isGreater, isStrict) switch
    {
        (true, true) => FilterOperator.GreaterThan,
        (true, false) => FilterOperator.GreaterOrEqual,
        (false, true) => FilterOperator.LessThan,
        _ => FilterOperator.LessOrEqual,
    };
}

using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>The condition for the rows behind a given one in an order.</summary>
internal static class Keyset
{
    /// <summary>
    /// For a, b: a >= x AND (a > x OR (a = x AND b > y)). The first part says nothing new; it is there for the database's
    /// index, which an OR alone would not use.
    /// </summary>
    /// <param name="order">The order; no two rows are equal in it.</param>
    /// <param name="last">The row's stored values of the order's columns.</param>
    public static StoredCondition After(IReadOnlyList<OrderTerm> order, IReadOnlyList<object> last)
    {
        StoredCondition after = Compare(order.Count - 1, Beyond);
        for (var i = order.Count - 2; i >= 0; i--)
        {
            var equal = StoredCondition.All([Compare(i, _ => FilterOperator.Equal), after]);
            after = StoredCondition.Any([Compare(i, Beyond), equal]);
        }

        return order.Count == 1 ? after : StoredCondition.All([Compare(0, BeyondOrEqual), after]);

        ComparisonCondition Compare(int i, Func<OrderTerm, FilterOperator> op) => new(order[i].Column, op(order[i]), last[i]);
    }

    private static FilterOperator Beyond(OrderTerm term) => term.IsDescending ? FilterOperator.LessThan : FilterOperator.GreaterThan;

    private static FilterOperator BeyondOrEqual(OrderTerm term) =>
        term.IsDescending ? FilterOperator.LessOrEqual : FilterOperator.GreaterOrEqual;
}

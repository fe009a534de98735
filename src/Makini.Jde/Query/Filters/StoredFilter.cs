using Makini.Filtering;
using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Tests rows on the client by the same conditions that SQL is written from.</summary>
/// <param name="condition">What must hold.</param>
/// <param name="columns">The shape's columns, in its order.</param>
internal sealed class StoredFilter(StoredCondition condition, IReadOnlyList<JdeColumn> columns) : IStoredRowFilter
{
    private readonly Func<StoredRow, bool> _test = Compile(condition, columns);

    /// <inheritdoc/>
    public bool Matches(StoredRow row) => _test(row);

    private static Func<StoredRow, bool> Compile(StoredCondition condition, IReadOnlyList<JdeColumn> columns)
    {
        switch (condition)
        {
            case ConstantCondition constant:
                return _ => constant.Value;
            case ComparisonCondition comparison:
                var compare = Comparer(comparison.Column, comparison.Value, columns);
                return row => compare(row) is { } order && Holds(comparison.Operator, order);
            case OneOfCondition oneOf:
                var compares = oneOf.Values.Select(v => Comparer(oneOf.Column, v, columns)).ToArray();
                return row => compares.Any(c => c(row) == 0);
            case LikeCondition like:
                var text = columns.IndexOf(like.Column);
                return row => like.Pattern.IsMatch(StoredScalar.Text(row[text]).Trim(' '));
            case AllCondition all:
                var parts = all.Parts.Select(p => Compile(p, columns)).ToArray();
                return row => parts.All(p => p(row));
            case AnyCondition any:
                var choices = any.Parts.Select(p => Compile(p, columns)).ToArray();
                return row => choices.Any(p => p(row));
            case NotCondition not:
                var part = Compile(not.Part, columns);
                return row => !part(row);
            default:
                throw new ArgumentException($"No test for {condition.GetType()}.", nameof(condition));
        }
    }

    // Where the row's value stands to the given one: before (negative), equal (0) or after; null if it is no number at all.
    private static Func<StoredRow, int?> Comparer(JdeColumn column, object value, IReadOnlyList<JdeColumn> columns)
    {
        var index = columns.IndexOf(column);
        if (column.Item.Type == JdeItemType.Text)
        {
            var text = StoredScalar.Text(value);
            return row => string.CompareOrdinal(StoredScalar.Text(row[index]), text);
        }

        var number = StoredScalar.Number(value)!.Value;
        return row => StoredScalar.Number(row[index])?.CompareTo(number);
    }

    private static bool Holds(FilterOperator op, int order) => op switch
    {
        FilterOperator.Equal => order == 0,
        FilterOperator.NotEqual => order != 0,
        FilterOperator.GreaterThan => order > 0,
        FilterOperator.GreaterOrEqual => order >= 0,
        FilterOperator.LessThan => order < 0,
        FilterOperator.LessOrEqual => order <= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not one of the six comparisons."),
    };
}

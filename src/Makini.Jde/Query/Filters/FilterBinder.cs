using System.Collections;
using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>Binds a filter to a file: the one place that knows what a comparison means for what JDE stores.</summary>
internal sealed class FilterBinder(ColumnLookup columns, MoneyScales scales)
{
    /// <summary>The filter on stored values.</summary>
    /// <exception cref="MakiniException">An unknown column, or a value that does not fit.</exception>
    public StoredCondition Bind(FilterNode node) => node switch
    {
        FilterAnd and => StoredCondition.All(and.Parts.Select(Bind)),
        FilterOr or => StoredCondition.Any(or.Parts.Select(Bind)),
        FilterNot not => new NotCondition(Bind(not.Part)),
        FilterComparison comparison => Bind(comparison, columns.Find(comparison.Field)),
        _ => throw new ArgumentException($"A filter has no node {node.GetType()}.", nameof(node)),
    };

    private StoredCondition Bind(FilterComparison node, JdeColumn column) => node.Operator switch
    {
        FilterOperator.In => OneOf(column, Values(node.Value)),
        FilterOperator.NotIn => NoneOf(column, Values(node.Value)),
        FilterOperator.Like => Like(column, node.Value),
        FilterOperator.NotLike => new NotCondition(Like(column, node.Value)),
        _ when node.Value is ICollection => throw StoredValue.Invalid(column, node.Value, "one value here; -in takes several"),
        _ => Compare(column, node.Operator, node.Value),
    };

    private static IReadOnlyList<object?> Values(object? value) => value switch
    {
        ICollection many => [.. many.Cast<object?>()],
        _ => [value],
    };

    private StoredCondition Compare(JdeColumn column, FilterOperator op, object? value)
    {
        var isEquality = op is FilterOperator.Equal or FilterOperator.NotEqual;
        if (IsNull(value))
            return isEquality ? new ComparisonCondition(column, op, StoredValue.Blank(column)) : StoredCondition.False;

        return column.Item.Type switch
        {
            JdeItemType.Text when isEquality => new ComparisonCondition(column, op, FittingText(column, value!)),
            JdeItemType.Text => new ComparisonCondition(column, op, StoredValue.Text(column, value!)),
            JdeItemType.Date => CompareDate(column, op, StoredValue.Date(column, value!)),
            JdeItemType.Time => new ComparisonCondition(column, op, StoredValue.Time(column, value!)),
            _ => CompareNumber(column, op, value!),
        };
    }

    // 0 is no date, and no date is neither before, after nor unlike another.
    private static StoredCondition CompareDate(JdeColumn column, FilterOperator op, long value)
    {
        var comparison = new ComparisonCondition(column, op, value);
        var findsZero = op is FilterOperator.LessThan or FilterOperator.LessOrEqual or FilterOperator.NotEqual
            || (op == FilterOperator.GreaterOrEqual && value == 0);
        var isDate = HasDate(column);
        return findsZero && comparison != isDate ? StoredCondition.All([isDate, comparison]) : comparison;
    }

    private static ComparisonCondition HasDate(JdeColumn column) => new(column, FilterOperator.NotEqual, 0L);

    private StoredCondition CompareNumber(JdeColumn column, FilterOperator op, object value)
    {
        var fits = false;
        var condition = scales.Of(column, IsZero(column, value)).Combine(decimals =>
        {
            var number = new StoredNumber(column, StoredValue.Number(column, value, decimals), scales.AllowsFractions(column));
            fits |= number.Fits;
            return number.Compare(op);
        });
        var mustFit = op is FilterOperator.Equal or FilterOperator.NotEqual;
        return fits || !mustFit ? condition : throw StoredNumber.DoesNotFit(column, value, scales.MostDecimals(column));
    }

    private StoredCondition OneOf(JdeColumn column, IReadOnlyList<object?> values)
    {
        if (column.Item.Type == JdeItemType.Number) return OneOfNumbers(column, values);

        var stored = values.Select(v => Stored(column, v)).Distinct().ToList();
        return stored.Count == 0 ? StoredCondition.False : new OneOfCondition(column, stored);
    }

    private StoredCondition OneOfNumbers(JdeColumn column, IReadOnlyList<object?> values)
    {
        // A value fits if it fits in one currency; in the others it is the amount of no row.
        foreach (var value in values.Where(v => !IsNull(v))) _ = CompareNumber(column, FilterOperator.Equal, value!);

        return scales.Of(column, values.All(v => IsNull(v) || IsZero(column, v!))).Combine(decimals =>
        {
            var numbers = values.Select(v =>
                new StoredNumber(column, IsNull(v) ? 0 : StoredValue.Number(column, v!, decimals), scales.AllowsFractions(column)));
            var stored = numbers.Where(n => n.Fits).Select(n => n.Value).Distinct().ToList();
            return stored.Count == 0 ? StoredCondition.False : new OneOfCondition(column, stored);
        });
    }

    private StoredCondition NoneOf(JdeColumn column, IReadOnlyList<object?> values)
    {
        var none = new NotCondition(OneOf(column, values));
        return values.Count == 0 ? StoredCondition.True
            : column.Item.Type == JdeItemType.Date ? StoredCondition.All([HasDate(column), none])
            : none;
    }

    private static object Stored(JdeColumn column, object? value) => column.Item.Type switch
    {
        _ when IsNull(value) => StoredValue.Blank(column),
        JdeItemType.Text => FittingText(column, value!),
        JdeItemType.Date => StoredValue.Date(column, value!),
        _ => StoredValue.Time(column, value!),
    };

    private static string FittingText(JdeColumn column, object value)
    {
        var text = StoredValue.Text(column, value);
        var length = column.Item.Length;
        return length == 0 || text.Length <= length ? text : throw StoredValue.Invalid(column, value, $"at most {length} characters");
    }

    private static LikeCondition Like(JdeColumn column, object? value)
    {
        if (column.Item.Type != JdeItemType.Text)
            throw StoredValue.Invalid(column, value, "no -like, which is for text; compare it with -ge and -lt");

        var text = IsNull(value) ? "" : value as string ?? throw StoredValue.Invalid(column, value, "a pattern such as 'A*' here");
        var pattern = LikePattern.Parse(text) ?? throw StoredValue.Invalid(column, value, "a pattern in which each [ has its ]");
        return new LikeCondition(column, pattern);
    }

    private static bool IsNull(object? value) => value is null or DBNull;

    private static bool IsZero(JdeColumn column, object value) => StoredValue.Number(column, value, 0) == 0;
}

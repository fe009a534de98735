using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>A number as a column would store it, and how the column compares with it even if it cannot store it.</summary>
/// <param name="column">The column.</param>
/// <param name="scaled">The value, moved by the decimals.</param>
/// <param name="allowsFractions">The column may hold any number.</param>
internal sealed class StoredNumber(JdeColumn column, decimal scaled, bool allowsFractions)
{
    private readonly bool _holdsIntegers = !allowsFractions;

    /// <summary>Whether the column can hold exactly this.</summary>
    public bool Fits => !_holdsIntegers || (decimal.Truncate(scaled) == scaled && !IsTooLarge);

    /// <summary>The value: long, or decimal where that is too small.</summary>
    public object Value => StoredScalar.Simplest(scaled);

    private bool IsTooLarge => _holdsIntegers && Math.Abs(scaled) >= StoredValue.PowerOfTen(column.Item.Digits);

    /// <summary>The error for a value that equals no number the column can hold.</summary>
    public static MakiniException DoesNotFit(JdeColumn column, object value, int decimals)
    {
        var expected = decimals == 0
            ? $"a whole number of at most {column.Item.Digits} digits"
            : $"a number of at most {column.Item.Digits} digits, {decimals} of them decimals";
        return StoredValue.Invalid(column, value, expected);
    }

    /// <summary>The comparison in terms of numbers that the column can hold: over 10.5 is over 10.</summary>
    public StoredCondition Compare(FilterOperator op)
    {
        if (Fits) return new ComparisonCondition(column, op, Value);

        var isAbove = scaled > 0;
        return op switch
        {
            FilterOperator.Equal => StoredCondition.False,
            FilterOperator.NotEqual => StoredCondition.True,
            FilterOperator.LessThan or FilterOperator.LessOrEqual when IsTooLarge => new ConstantCondition(isAbove),
            FilterOperator.GreaterThan or FilterOperator.GreaterOrEqual when IsTooLarge => new ConstantCondition(!isAbove),
            FilterOperator.LessThan or FilterOperator.LessOrEqual =>
                new ComparisonCondition(column, FilterOperator.LessOrEqual, StoredScalar.Simplest(decimal.Floor(scaled))),
            _ => new ComparisonCondition(column, FilterOperator.GreaterThan, StoredScalar.Simplest(decimal.Floor(scaled))),
        };
    }
}

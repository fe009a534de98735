using System.Collections;
using System.Globalization;

namespace Makini.Filtering;

/// <summary>
/// A filter on what has come. Comparisons are PowerShell's: letter case is ignored, text that is a number or a date
/// is one beside a number or a date, and null is only ever equal to null. A list is whatever one of its items is, and nothing
/// where it is empty.
/// </summary>
/// <param name="filter">The filter.</param>
/// <param name="valueOf">A candidate's value of a field; null where it has none.</param>
internal sealed class ValueFilter<T>(FilterNode filter, Func<T, string, object?> valueOf)
{
    private readonly Dictionary<FilterComparison, LikePattern> _patterns = [];

    /// <summary>Whether a candidate is wanted.</summary>
    public bool Matches(T candidate) => Holds(filter, candidate);

    private bool Holds(FilterNode node, T candidate) => node switch
    {
        FilterAnd and => and.Parts.All(part => Holds(part, candidate)),
        FilterOr or => or.Parts.Any(part => Holds(part, candidate)),
        FilterNot not => !Holds(not.Part, candidate),
        FilterComparison comparison => Holds(comparison, valueOf(candidate, comparison.Field)),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no filter."),
    };

    private bool Holds(FilterComparison comparison, object? value) => comparison.Operator switch
    {
        FilterOperator.Equal => Any(value, one => IsEqual(one, comparison.Value)),
        FilterOperator.NotEqual => !Any(value, one => IsEqual(one, comparison.Value)),
        FilterOperator.GreaterThan => Any(value, one => Compare(one, comparison.Value) > 0),
        FilterOperator.GreaterOrEqual => Any(value, one => Compare(one, comparison.Value) >= 0),
        FilterOperator.LessThan => Any(value, one => Compare(one, comparison.Value) < 0),
        FilterOperator.LessOrEqual => Any(value, one => Compare(one, comparison.Value) <= 0),
        FilterOperator.Like => Any(value, one => IsLike(one, comparison)),
        FilterOperator.NotLike => !Any(value, one => IsLike(one, comparison)),
        FilterOperator.In => Any(value, one => comparison.Items.Any(item => IsEqual(one, item))),
        FilterOperator.NotIn => !Any(value, one => comparison.Items.Any(item => IsEqual(one, item))),
        _ => throw new InvalidOperationException($"{comparison.Operator} is no comparison."),
    };

    private static bool Any(object? value, Func<object?, bool> test)
    {
        if (value is not IEnumerable list || value is string or IDictionary) return test(value);
        var items = list.Cast<object?>().DefaultIfEmpty();
        return items.Any(test);
    }

    private static bool IsEqual(object? value, object? other) => value is null || other is null ? value is null && other is null : Compare(value, other) == 0;

    private bool IsLike(object? value, FilterComparison comparison) => value is not null && PatternOf(comparison).IsMatch(Text(value));

    /// <summary>A pattern is read once, and then matched with every record.</summary>
    private LikePattern PatternOf(FilterComparison comparison)
    {
        if (!_patterns.TryGetValue(comparison, out var pattern))
            _patterns[comparison] = pattern = LikePattern.Parse($"{comparison.Value}") ?? throw NoPattern(comparison);
        return pattern;
    }

    /// <summary>Less than, equal or greater; null where they cannot be compared.</summary>
    private static int? Compare(object? value, object? other) => value switch
    {
        null => null,
        _ when other is null => null,
        DateTimeOffset moment => Moments.Of(other) is { } time ? moment.CompareTo(time) : null,
        bool flag => Flags.Of(other) is { } wanted ? flag.CompareTo(wanted) : null,
        string text when other is DateTime or DateTimeOffset => Moments.Of(text)?.CompareTo(Moments.Of(other)!.Value),
        long or decimal or double => Number(other) is { } number ? Number(value)!.Value.CompareTo(number) : null,
        _ => string.Compare(Text(value), Text(other), StringComparison.OrdinalIgnoreCase),
    };

    private static decimal? Number(object value) =>
        decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(object value) => value is DateTimeOffset moment ? Moments.Iso(moment) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static MakiniException NoPattern(FilterComparison comparison) =>
        new(ErrorIds.FilterInvalid, $"Line {comparison.Position.Line}, column {comparison.Position.Column}: '{comparison.Value}' is no pattern: a [ has no ].")
        {
            Target = comparison.Value,
        };
}

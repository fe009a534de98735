using System.Globalization;
using Makini.Filtering;

namespace Makini.Entities;

/// <summary>Looks at a filter on records before anything is asked: a value that its field can never have is a mistake, and would find nothing.</summary>
internal static class RecordConditions
{
    /// <summary>All comparisons of a filter.</summary>
    public static IEnumerable<FilterComparison> Of(FilterNode? filter) => filter switch
    {
        FilterComparison comparison => [comparison],
        FilterNot not => Of(not.Part),
        FilterAnd and => and.Parts.SelectMany(Of),
        FilterOr or => or.Parts.SelectMany(Of),
        _ => [],
    };

    /// <exception cref="MakiniException">FilterInvalid: a value that does not fit its field.</exception>
    public static void Check(FilterNode? filter, Type record)
    {
        var fields = RecordFields.Of(record);
        foreach (var comparison in Of(filter).Where(c => c.Operator is not (FilterOperator.Like or FilterOperator.NotLike)))
        {
            if (Wanted(fields.TypeOf(comparison.Field)) is { } wanted && comparison.Items.Any(item => item is not null && !wanted.Fits(item)))
                throw Invalid(comparison, wanted.Name);
        }
    }

    private static (string Name, Func<object, bool> Fits)? Wanted(Type? type)
    {
        if (type == typeof(DateTimeOffset)) return ("a date and time", value => Moments.Of(value) is not null);
        if (type == typeof(bool)) return ("true or false", value => Flags.Of(value) is not null);
        if (type == typeof(decimal) || type == typeof(long)) return ("a number", value => BracketWords.Number(value) is not null);
        return null;
    }

    private static MakiniException Invalid(FilterComparison comparison, string wanted)
    {
        var value = string.Join(", ", comparison.Items.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)));
        return new(ErrorIds.FilterInvalid, $"Line {comparison.Position.Line}, column {comparison.Position.Column}: {comparison.Field} is {wanted}, and '{value}' is none.")
        {
            Target = comparison.Value,
            RecommendedAction = "Write dates as '2026-12-31' or '2026-12-31T08:00:00Z', numbers with a point, and $true or $false.",
        };
    }
}

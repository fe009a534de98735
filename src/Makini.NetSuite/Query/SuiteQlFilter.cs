using System.Globalization;
using Makini.Filtering;

namespace Makini.NetSuite.Query;

/// <summary>
/// Writes a filter as a condition of SuiteQL. In SQL a comparison with a field that is empty is neither true nor false; in
/// the filter language it is false, and so its opposite is true. A negation is therefore written at each comparison.
/// </summary>
internal static class SuiteQlFilter
{
    /// <summary>NetSuite's database takes no more in one list.</summary>
    private const int MostInList = 1000;

    /// <exception cref="MakiniException">FilterInvalid: a field that is no name, or what SuiteQL cannot say.</exception>
    public static string Write(FilterNode filter) => Write(filter, isNot: false);

    private static string Write(FilterNode filter, bool isNot) => filter switch
    {
        FilterAnd all => Join(all.Parts, isNot ? " OR " : " AND ", isNot),
        FilterOr any => Join(any.Parts, isNot ? " AND " : " OR ", isNot),
        FilterNot not => Write(not.Part, !isNot),
        FilterComparison comparison => Compare(comparison, isNot),
        _ => throw new ArgumentException($"SuiteQL cannot say {filter.GetType()}.", nameof(filter)),
    };

    private static string Join(IReadOnlyList<FilterNode> parts, string word, bool isNot) => $"({string.Join(word, parts.Select(part => Write(part, isNot)))})";

    private static string Compare(FilterComparison comparison, bool isNot)
    {
        var field = SuiteQlNames.Field(comparison.Field, comparison.Position);
        return (comparison.Operator, isNot) switch
        {
            (FilterOperator.Equal, false) or (FilterOperator.NotEqual, true) => Equal(field, comparison),
            (FilterOperator.Equal, true) or (FilterOperator.NotEqual, false) => NotEqual(field, comparison),
            (FilterOperator.In, false) or (FilterOperator.NotIn, true) => OneOf(field, comparison, isNot: false),
            (FilterOperator.In, true) or (FilterOperator.NotIn, false) => OneOf(field, comparison, isNot: true),
            (FilterOperator.Like, false) or (FilterOperator.NotLike, true) => Like(field, comparison, isNot: false),
            (FilterOperator.Like, true) or (FilterOperator.NotLike, false) => Like(field, comparison, isNot: true),
            _ => Order(field, comparison, isNot),
        };
    }

    // NetSuite's database holds no empty text: it is nothing, and a comparison with it is never true.
    private static bool IsNothing(object? value) => value is null or "";

    private static string Equal(string field, FilterComparison comparison) =>
        IsNothing(comparison.Value) ? $"{field} IS NULL" : $"{field} = {Value(comparison)}";

    private static string NotEqual(string field, FilterComparison comparison) =>
        IsNothing(comparison.Value) ? $"{field} IS NOT NULL" : $"({field} <> {Value(comparison)} OR {field} IS NULL)";

    private static string Order(string field, FilterComparison comparison, bool isNot)
    {
        // Nothing is more or less than nothing.
        if (IsNothing(comparison.Value)) return isNot ? "1 = 1" : "1 = 0";
        var symbol = (comparison.Operator, isNot) switch
        {
            (FilterOperator.GreaterThan, false) or (FilterOperator.LessOrEqual, true) => ">",
            (FilterOperator.GreaterOrEqual, false) or (FilterOperator.LessThan, true) => ">=",
            (FilterOperator.LessThan, false) or (FilterOperator.GreaterOrEqual, true) => "<",
            _ => "<=",
        };
        var condition = $"{field} {symbol} {Value(comparison)}";
        return isNot ? $"({condition} OR {field} IS NULL)" : condition;
    }

    private static string OneOf(string field, FilterComparison comparison, bool isNot)
    {
        var values = ((IEnumerable<object?>)comparison.Value!).ToList();
        var given = values.Where(value => !IsNothing(value)).Select(value => Literal(comparison.Field, value)).ToList();
        var takesNull = values.Exists(IsNothing) != isNot;
        var list = given.Count == 0 ? null : Lists(field, given, isNot);
        return (list, takesNull, isNot) switch
        {
            (null, true, false) => $"{field} IS NULL",
            (null, true, true) => "1 = 1",
            (null, _, false) => "1 = 0",
            (null, _, true) => $"{field} IS NOT NULL",
            (_, true, _) => $"({list} OR {field} IS NULL)",
            _ => list!,
        };
    }

    /// <summary>Lists of no more values than one may have.</summary>
    private static string Lists(string field, List<string> values, bool isNot)
    {
        var lists = Enumerable.Range(0, (values.Count + MostInList - 1) / MostInList)
            .Select(i => $"{field} {(isNot ? "NOT IN" : "IN")} ({string.Join(", ", values.Skip(i * MostInList).Take(MostInList))})")
            .ToList();
        return lists.Count == 1 ? lists[0] : $"({string.Join(isNot ? " AND " : " OR ", lists)})";
    }

    private static string Like(string field, FilterComparison comparison, bool isNot)
    {
        var text = Convert.ToString(comparison.Value, CultureInfo.InvariantCulture) ?? "";
        if (LikePattern.Parse(text) is not { HasSets: false } pattern)
            throw SuiteQlNames.Invalid($"SuiteQL knows no '{text}': of PowerShell's wildcards it has * and ?.", comparison.Position);
        var condition = $"UPPER({field}) {(isNot ? "NOT LIKE" : "LIKE")} {SuiteQlLiteral.Of(pattern.ToSql())} ESCAPE '\\'";
        return isNot ? $"({condition} OR {field} IS NULL)" : condition;
    }

    private static string Value(FilterComparison comparison) => Literal(comparison.Field, comparison.Value);

    /// <summary>A date written as text means a date where the field's name says that it is one: SuiteQL would take it in the account's own form.</summary>
    private static string Literal(string field, object? value) =>
        value is string text && (field.StartsWith("date", StringComparison.OrdinalIgnoreCase) || field.EndsWith("date", StringComparison.OrdinalIgnoreCase))
        && DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? SuiteQlLiteral.Of(date)
            : SuiteQlLiteral.Of(value);
}

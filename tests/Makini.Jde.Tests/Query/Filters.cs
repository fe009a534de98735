using Makini.Filtering;

namespace Makini.Jde.Tests.Query;

/// <summary>Filters as the parser makes them, in few words.</summary>
internal static class Filters
{
    public static FilterComparison Where(string field, FilterOperator op, object? value) => new(field, op, value, new FilterPosition(1, 1));

    public static FilterComparison Eq(string field, object? value) => Where(field, FilterOperator.Equal, value);

    public static FilterComparison Ne(string field, object? value) => Where(field, FilterOperator.NotEqual, value);

    public static FilterComparison Lt(string field, object? value) => Where(field, FilterOperator.LessThan, value);

    public static FilterComparison Gt(string field, object? value) => Where(field, FilterOperator.GreaterThan, value);

    public static FilterComparison Ge(string field, object? value) => Where(field, FilterOperator.GreaterOrEqual, value);

    public static FilterComparison Like(string field, string pattern) => Where(field, FilterOperator.Like, pattern);

    public static FilterComparison In(string field, params object?[] values) => Where(field, FilterOperator.In, values);

    public static FilterComparison NotIn(string field, params object?[] values) => Where(field, FilterOperator.NotIn, values);

    public static FilterAnd And(params FilterNode[] parts) => new(parts);

    public static FilterOr Or(params FilterNode[] parts) => new(parts);

    public static FilterNot Not(FilterNode part) => new(part);
}

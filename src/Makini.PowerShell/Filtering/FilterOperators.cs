using Makini.Filtering;

namespace Makini.PowerShell.Filtering;

/// <summary>The words of the comparisons.</summary>
internal static class FilterOperators
{
    private static readonly Dictionary<string, FilterOperator> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = FilterOperator.Equal,
        ["ne"] = FilterOperator.NotEqual,
        ["gt"] = FilterOperator.GreaterThan,
        ["ge"] = FilterOperator.GreaterOrEqual,
        ["lt"] = FilterOperator.LessThan,
        ["le"] = FilterOperator.LessOrEqual,
        ["like"] = FilterOperator.Like,
        ["notlike"] = FilterOperator.NotLike,
        ["in"] = FilterOperator.In,
        ["notin"] = FilterOperator.NotIn,
    };

    private static readonly Dictionary<FilterOperator, string> Meanings = new()
    {
        [FilterOperator.Equal] = "Equal",
        [FilterOperator.NotEqual] = "Not equal",
        [FilterOperator.GreaterThan] = "Greater, or later",
        [FilterOperator.GreaterOrEqual] = "Greater or equal, later or then",
        [FilterOperator.LessThan] = "Less, or earlier",
        [FilterOperator.LessOrEqual] = "Less or equal, earlier or then",
        [FilterOperator.Like] = "Matches a pattern: 'A*'",
        [FilterOperator.NotLike] = "Does not match a pattern: 'A*'",
        [FilterOperator.In] = "One of a list: 1, 2, 3",
        [FilterOperator.NotIn] = "None of a list: 1, 2, 3",
    };

    /// <summary>All of them, as they are typed: -eq, -ne ...</summary>
    public static IReadOnlyList<string> Words { get; } = [.. ByName.Keys.Select(name => "-" + name)];

    /// <summary>The same, and what each means.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Explained { get; } = [.. ByName.Select(one => new KeyValuePair<string, string>("-" + one.Key, Meanings[one.Value]))];

    /// <summary>Finds a comparison by its word without the dash.</summary>
    public static FilterOperator? Find(string? name) => name is not null && ByName.TryGetValue(name, out var found) ? found : null;

    /// <summary>It compares with a list of values.</summary>
    public static bool TakesList(this FilterOperator comparison) => comparison is FilterOperator.In or FilterOperator.NotIn;
}

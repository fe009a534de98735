using System.Globalization;
using Makini.Filtering;

namespace Makini.Entities;

/// <summary>The words of the service's brackets: equal, contains, startsWith and the four inequalities.</summary>
internal static class BracketWords
{
    /// <summary>Text that is equal, or of a pattern; null for what has no word.</summary>
    public static KeyValuePair<string, string>? OfText(string name, FilterComparison comparison) => comparison switch
    {
        { Value: not string { Length: > 0 } } => null,
        { Operator: FilterOperator.Equal, Value: string text } => new($"filter[{name}]", text),
        { Operator: FilterOperator.Like, Value: string pattern } => OfPattern(name, pattern),
        _ => null,
    };

    /// <summary>More or less than a value; null for other comparisons, and without a value.</summary>
    public static KeyValuePair<string, string>? Inequality(string name, FilterOperator comparison, string? value, string lessOrEqual)
    {
        var word = comparison switch
        {
            FilterOperator.GreaterThan => "gt",
            FilterOperator.GreaterOrEqual => "gteq",
            FilterOperator.LessThan => "lt",
            FilterOperator.LessOrEqual => lessOrEqual,
            _ => null,
        };
        return word is null || value is null ? null : new($"filter[{name}:{word}]", value);
    }

    /// <summary>A number as the service reads it; null for what is none.</summary>
    public static string? Number(object? value) =>
        decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>*pump* and pump*; any other pattern is no such word.</summary>
    private static KeyValuePair<string, string>? OfPattern(string name, string pattern)
    {
        var word = pattern.Trim('*');
        if (word.Length == 0 || word.IndexOfAny(['*', '?', '[', '`']) >= 0) return null;
        if (pattern == $"*{word}*") return new($"filter[{name}:contains]", word);
        return pattern == $"{word}*" ? new($"filter[{name}:startsWith]", word) : null;
    }
}

using System.Globalization;
using Makini.Filtering;

namespace Makini.Entities;

/// <summary>
/// What of a filter the service's bracket filters can say: filter[name:contains]=pump, several with filterMatch. The grammar
/// knows equal, contains, startsWith and the four inequalities, joined all by and or all by or; nothing is promised of
/// letter case, of null or of flags. What it says stays to be checked here, too: no document lists the fields that can be
/// filtered, and a service may pass over one that it does not know.
/// </summary>
internal sealed class BracketFilter
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];
    private readonly RecordFields _fields;
    private readonly string _lessOrEqual;

    private BracketFilter(FilterNode filter, Type record, string lessOrEqual)
    {
        _fields = RecordFields.Of(record);
        _lessOrEqual = lessOrEqual;
        IsWhole = filter switch
        {
            FilterOr { Parts: var parts } => AddAll(parts),
            FilterAnd { Parts: var parts } => AddSome(parts),
            FilterComparison comparison => TryAdd(comparison),
            _ => false,
        };
        if (_pairs.Count > 1) _pairs.Add(new("filterMatch", filter is FilterOr ? "any" : "all"));
    }

    /// <summary>The query's pairs.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>They say all of the filter.</summary>
    public bool IsWhole { get; }

    /// <param name="filter">The filter; null for none.</param>
    /// <param name="record">The record that it is about.</param>
    /// <param name="lessOrEqual">How the service spells "less or equal": lted, as documented, or lteq.</param>
    public static BracketFilter Of(FilterNode? filter, Type record, string lessOrEqual) => new(filter ?? new FilterAnd([]), record, lessOrEqual);

    /// <summary>With or, a part left out would leave records out.</summary>
    private bool AddAll(IReadOnlyList<FilterNode> parts)
    {
        if (parts.All(part => part is FilterComparison comparison && TryAdd(comparison))) return true;
        _pairs.Clear();
        return false;
    }

    private bool AddSome(IReadOnlyList<FilterNode> parts)
    {
        var isWhole = true;
        foreach (var part in parts) isWhole &= part is FilterComparison comparison && TryAdd(comparison);
        return isWhole;
    }

    private bool TryAdd(FilterComparison comparison)
    {
        if (Pair(comparison) is not { } pair || _pairs.Exists(other => other.Key == pair.Key)) return false;
        _pairs.Add(pair);
        return true;
    }

    private KeyValuePair<string, string>? Pair(FilterComparison comparison)
    {
        var type = _fields.TypeOf(comparison.Field);
        var name = _fields.JsonName(comparison.Field);
        if (type == typeof(string)) return OfText(name, comparison);
        var (word, value) = (Inequality(comparison.Operator), Comparable(type, comparison.Value));
        return word is null || value is null ? null : new($"filter[{name}:{word}]", value);
    }

    private static KeyValuePair<string, string>? OfText(string name, FilterComparison comparison) => comparison switch
    {
        { Value: not string { Length: > 0 } } => null,
        { Operator: FilterOperator.Equal, Value: string text } => new($"filter[{name}]", text),
        { Operator: FilterOperator.Like, Value: string pattern } => OfPattern(name, pattern),
        _ => null,
    };

    /// <summary>*pump* and pump*; any other pattern is no such word.</summary>
    private static KeyValuePair<string, string>? OfPattern(string name, string pattern)
    {
        var word = pattern.Trim('*');
        if (word.Length == 0 || word.IndexOfAny(['*', '?', '[', '`']) >= 0) return null;
        if (pattern == $"*{word}*") return new($"filter[{name}:contains]", word);
        return pattern == $"{word}*" ? new($"filter[{name}:startsWith]", word) : null;
    }

    private string? Inequality(FilterOperator comparison) => comparison switch
    {
        FilterOperator.GreaterThan => "gt",
        FilterOperator.GreaterOrEqual => "gteq",
        FilterOperator.LessThan => "lt",
        FilterOperator.LessOrEqual => _lessOrEqual,
        _ => null,
    };

    private static string? Comparable(Type? type, object? value)
    {
        if (type == typeof(DateTimeOffset)) return Moments.Of(value) is { } moment ? Moments.Iso(moment) : null;
        if (type != typeof(decimal) && type != typeof(long)) return null;
        return decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }
}

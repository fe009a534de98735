using Makini.Filtering;

namespace Makini.Entities;

/// <summary>One comparison with a record's field in the service's brackets; the field's type says how.</summary>
internal sealed class RecordBrackets(RecordFields fields, string lessOrEqual)
{
    /// <summary>The query's pair; null where the brackets cannot say it.</summary>
    public KeyValuePair<string, string>? Spell(FilterComparison comparison)
    {
        var (name, type) = (fields.JsonName(comparison.Field), fields.TypeOf(comparison.Field));
        if (type == typeof(string)) return BracketWords.OfText(name, comparison);
        return BracketWords.Inequality(name, comparison.Operator, Comparable(type, comparison.Value), lessOrEqual);
    }

    private static string? Comparable(Type? type, object? value)
    {
        if (type == typeof(DateTimeOffset)) return Moments.Of(value) is { } moment ? Moments.Iso(moment) : null;
        return type == typeof(decimal) || type == typeof(long) ? BracketWords.Number(value) : null;
    }
}

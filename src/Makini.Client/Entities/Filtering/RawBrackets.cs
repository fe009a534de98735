using Makini.Filtering;

namespace Makini.Entities;

/// <summary>
/// One comparison with a column that nobody described, in the service's brackets. Only the value tells what the column holds: a
/// number beside a number, text beside text. A date says nothing of how the table stores dates.
/// </summary>
internal sealed class RawBrackets(string lessOrEqual)
{
    /// <summary>The query's pair; null where the brackets cannot say it.</summary>
    public KeyValuePair<string, string>? Spell(FilterComparison comparison)
    {
        if (comparison.Value is string) return BracketWords.OfText(comparison.Field, comparison);
        if (comparison.Value is (not IConvertible) or bool or DateTime) return null;
        var number = BracketWords.Number(comparison.Value);
        return comparison.Operator == FilterOperator.Equal && number is not null
            ? new($"filter[{comparison.Field}]", number)
            : BracketWords.Inequality(comparison.Field, comparison.Operator, number, lessOrEqual);
    }
}

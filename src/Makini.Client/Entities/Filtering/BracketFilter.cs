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
    private readonly Func<FilterComparison, KeyValuePair<string, string>?> _spell;

    private BracketFilter(FilterNode filter, Func<FilterComparison, KeyValuePair<string, string>?> spell)
    {
        _spell = spell;
        IsWhole = filter switch
        {
            FilterOr any => AddAll(PartsOf(any).ToList()),
            FilterAnd all => AddSome(PartsOf(all)),
            FilterComparison comparison => TryAdd(comparison),
            _ => false,
        };
        if (_pairs.Count > 1) _pairs.Add(new("filterMatch", filter is FilterOr ? "any" : "all"));
    }

    /// <summary>The query's pairs.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>They say all of the filter.</summary>
    public bool IsWhole { get; }

    /// <summary>What is said of a filter that the service cannot be told; null where it can.</summary>
    public string? Note => IsWhole ? null : "The service cannot be told all of the filter: the rest of it runs here, on what comes.";

    /// <param name="filter">The filter; null for none.</param>
    /// <param name="record">The record that it is about.</param>
    /// <param name="lessOrEqual">How the service spells "less or equal": lted, as documented, or lteq.</param>
    public static BracketFilter Of(FilterNode? filter, Type record, string lessOrEqual) =>
        new(filter ?? new FilterAnd([]), new RecordBrackets(RecordFields.Of(record), lessOrEqual).Spell);

    /// <param name="filter">The filter on rows that nobody described; null for none.</param>
    /// <param name="lessOrEqual">How the service spells "less or equal".</param>
    public static BracketFilter OfRaw(FilterNode? filter, string lessOrEqual) => new(filter ?? new FilterAnd([]), new RawBrackets(lessOrEqual).Spell);

    /// <summary>All of (a and b) and c: an and within an and says nothing of its own.</summary>
    private static IEnumerable<FilterNode> PartsOf(FilterAnd all) => all.Parts.SelectMany(part => part is FilterAnd inner ? PartsOf(inner) : [part]);

    private static IEnumerable<FilterNode> PartsOf(FilterOr any) => any.Parts.SelectMany(part => part is FilterOr inner ? PartsOf(inner) : [part]);

    /// <summary>With or, a part left out would leave records out.</summary>
    private bool AddAll(IReadOnlyList<FilterNode> parts)
    {
        if (parts.All(part => part is FilterComparison comparison && TryAdd(comparison))) return true;
        _pairs.Clear();
        return false;
    }

    private bool AddSome(IEnumerable<FilterNode> parts)
    {
        var isWhole = true;
        foreach (var part in parts) isWhole &= part is FilterComparison comparison && TryAdd(comparison);
        return isWhole;
    }

    private bool TryAdd(FilterComparison comparison)
    {
        if (_spell(comparison) is not { } pair || _pairs.Exists(other => other.Key == pair.Key)) return false;
        _pairs.Add(pair);
        return true;
    }
}

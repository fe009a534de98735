using Makini.Filtering;

namespace Makini.Entities;

/// <summary>An order in the service's brackets: sort[createdAt]=1 is descending, 0 ascending.</summary>
internal static class BracketOrder
{
    /// <exception cref="MakiniException">InvalidRequest: no such field, or something else than asc or desc behind it.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IEnumerable<string> terms, Type record) => [.. terms.Select(term => Pair(term, RecordFields.Of(record)))];

    private static KeyValuePair<string, string> Pair(string term, RecordFields fields)
    {
        var words = term.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || fields.TypeOf(words[0]) is null) throw Unknown(term, words.Length == 0 ? term : words[0], fields);
        return (words.Length == 1 ? "asc" : words[1].ToLowerInvariant()) switch
        {
            "asc" => new($"sort[{fields.JsonName(words[0])}]", "0"),
            "desc" => new($"sort[{fields.JsonName(words[0])}]", "1"),
            _ => throw Unknown(term, words[0], fields),
        };
    }

    private static MakiniException Unknown(string term, string field, RecordFields fields)
    {
        var near = NearestNames.Find(field, fields.Names, name => [name], _ => null);
        var hint = near.Count > 0 ? $" The nearest fields: {string.Join(", ", near)}." : "";
        return new(ErrorIds.InvalidRequest, $"'{term}' is no order.{hint}") { Target = term, RecommendedAction = "Write 'Name' or 'CreatedAt desc'." };
    }
}

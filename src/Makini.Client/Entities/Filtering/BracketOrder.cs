using Makini.Filtering;

namespace Makini.Entities;

/// <summary>An order in the service's brackets: sort[createdAt]=1 is descending, 0 ascending.</summary>
internal static class BracketOrder
{
    /// <param name="terms">The order: fields, each with asc or desc behind it where wanted.</param>
    /// <param name="record">The record that has the fields.</param>
    /// <exception cref="MakiniException">InvalidRequest: no such field, or something else than asc or desc behind it.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IEnumerable<string> terms, Type record)
    {
        var fields = RecordFields.Of(record);
        return [.. terms.Select(term => Pair(term, field => fields.TypeOf(field) is null ? null : fields.JsonName(field), fields.Names))];
    }

    /// <param name="terms">The order, by columns that nobody described.</param>
    /// <exception cref="MakiniException">InvalidRequest: something else than asc or desc behind a column.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> OfRaw(IEnumerable<string> terms) => [.. terms.Select(term => Pair(term, column => column, []))];

    private static KeyValuePair<string, string> Pair(string term, Func<string, string?> nameOf, IEnumerable<string> known)
    {
        var words = term.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || nameOf(words[0]) is not { } name) throw Unknown(term, words.Length == 0 ? term : words[0], known);
        return (words.Length == 1 ? "asc" : words[1].ToLowerInvariant()) switch
        {
            "asc" => new($"sort[{name}]", "0"),
            "desc" => new($"sort[{name}]", "1"),
            _ => throw Unknown(term, words[0], known),
        };
    }

    private static MakiniException Unknown(string term, string field, IEnumerable<string> known)
    {
        var near = NearestNames.Find(field, known, name => [name], _ => null);
        var hint = near.Count > 0 ? $" The nearest fields: {string.Join(", ", near)}." : "";
        return new(ErrorIds.InvalidRequest, $"'{term}' is no order.{hint}") { Target = term, RecommendedAction = "Write 'Name' or 'CreatedAt desc'." };
    }
}

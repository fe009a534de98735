namespace Makini.Jde.Query;

/// <summary>A column to order by.</summary>
internal sealed record OrderTerm(JdeColumn Column, bool IsDescending)
{
    private static readonly char[] Blank = [' '];

    /// <summary>Reads "AN8", "AN8 asc" and "AN8 desc"; the key decides among equals.</summary>
    public static IReadOnlyList<OrderTerm> Parse(IReadOnlyList<string> texts, ColumnLookup columns, JdeTable table)
    {
        var terms = texts.Select(t => Parse(t, columns)).Concat(table.Key.Select(k => new OrderTerm(k, IsDescending: false)));
        return Distinct(terms);
    }

    /// <summary>Each column once, where it stands first: a second time it orders nothing.</summary>
    public static IReadOnlyList<OrderTerm> Distinct(IEnumerable<OrderTerm> terms) =>
        [.. terms.GroupBy(t => t.Column.Name, StringComparer.Ordinal).Select(g => g.First())];

    /// <summary>As SQL writes it.</summary>
    public override string ToString() => JdeNames.Quote(Column.Name) + (IsDescending ? " DESC" : "");

    private static OrderTerm Parse(string text, ColumnLookup columns)
    {
        var words = text.Split(Blank, StringSplitOptions.RemoveEmptyEntries);
        var direction = words.Length == 2 ? words[1].ToUpperInvariant() : "ASC";
        return words.Length is 1 or 2 && direction is "ASC" or "DESC"
            ? new OrderTerm(columns.Find(words[0]), direction == "DESC")
            : throw JdeNames.Invalid(text, "a column to order by", "Write a column, and asc or desc behind it if need be: 'AN8 desc'.");
    }
}

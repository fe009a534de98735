using Makini.Jde.Query;

namespace Makini.NetSuite.Query;

/// <summary>
/// What a statement of the user's own asks for: its columns as far as it names them, and the records they are from. What is
/// beyond this small reader is left open, and found in the answer.
/// </summary>
/// <param name="Columns">The columns with a name, in their order.</param>
/// <param name="Records">The records.</param>
/// <param name="IsOpen">It asks for columns besides: all fields of a record, or what has no name.</param>
internal sealed record SuiteQlSelect(IReadOnlyList<SuiteQlColumn> Columns, IReadOnlyList<string> Records, bool IsOpen)
{
    private static readonly SuiteQlSelect Open = new([], [], IsOpen: true);
    private static readonly HashSet<string> Sets = new(StringComparer.Ordinal) { "UNION", "INTERSECT", "MINUS", "EXCEPT" };
    private static readonly Dictionary<string, SuiteQlType> Computations = new(StringComparer.Ordinal)
    {
        ["COUNT"] = SuiteQlType.Whole,
        ["SUM"] = SuiteQlType.Number,
        ["AVG"] = SuiteQlType.Number,
    };

    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal) { "MIN", "MAX" };

    /// <summary>Reads a statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="tokens">Its pieces.</param>
    public static SuiteQlSelect Read(string text, IReadOnlyList<SqlToken> tokens)
    {
        var outer = tokens.Where(token => token.Depth == 0).ToList();
        var from = outer.FindIndex(token => token.Is("FROM"));
        if (from < 0 || !outer[0].Is("SELECT") || outer.Exists(token => token.Kind == SqlTokenKind.Word && Sets.Contains(token.Text))) return Open;
        var sources = new SuiteQlSources(outer.GetRange(from, outer.Count - from));
        var columns = Items(tokens, outer[from].Start).Select(item => ReadItem(text, item, sources)).ToList();
        var named = columns.OfType<SuiteQlColumn>().GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).Select(same => same.First());
        return new([.. named], sources.Records, columns.Contains(null));
    }

    /// <summary>The pieces between SELECT and FROM, cut at commas.</summary>
    private static IEnumerable<List<SqlToken>> Items(IReadOnlyList<SqlToken> tokens, int end)
    {
        var item = new List<SqlToken>();
        foreach (var token in tokens.Skip(1 + Modifiers(tokens)).TakeWhile(token => token.Start < end))
        {
            if (token is { Text: ",", Depth: 0 })
            {
                yield return item;
                item = [];
            }
            else
            {
                item.Add(token);
            }
        }

        yield return item;
    }

    private static int Modifiers(IReadOnlyList<SqlToken> tokens)
    {
        if (tokens.Count > 2 && tokens[1].Is("TOP")) return 2;
        return tokens.Count > 1 && (tokens[1].Is("DISTINCT") || tokens[1].Is("ALL")) ? 1 : 0;
    }

    /// <summary>Null for all fields at once, and for what has no name.</summary>
    private static SuiteQlColumn? ReadItem(string text, List<SqlToken> item, SuiteQlSources sources)
    {
        var given = Alias(item);
        var rest = given is null ? item : item.GetRange(0, item.Count - (item[^2].Is("AS") ? 2 : 1));
        var column = Meaning(text, rest, sources);
        var name = given is { } alias ? Written(text, alias).Trim('"') : rest.Count is 1 or 3 ? column?.Field : null;
        return name is null ? null : (column ?? new SuiteQlColumn("")) with { Name = name };
    }

    /// <summary>The name behind an expression, with or without AS.</summary>
    private static SqlToken? Alias(List<SqlToken> item)
    {
        if (item.Count < 2 || item[^1].Depth > 0 || !(IsName(item[^1]) || item[^1].Text[0] == '"')) return null;
        var before = item[^2];
        return before.Is("AS") || (!item[^1].Is("END") && (before.Kind != SqlTokenKind.Symbol || before.Text == ")")) ? item[^1] : null;
    }

    private static SuiteQlColumn? Meaning(string text, List<SqlToken> item, SuiteQlSources sources)
    {
        var isCall = item.Count > 3 && item[1].Text == "(" && item[^1] is { Text: ")", Depth: 0 } && item.FindIndex(2, token => token is { Text: ")", Depth: 0 }) == item.Count - 1;
        if (isCall && Computations.TryGetValue(item[0].Text, out var computed)) return new SuiteQlColumn("") { Computed = computed };
        var field = isCall && Ends.Contains(item[0].Text) ? item.GetRange(2, item.Count - 3) : item;
        return field switch
        {
            [var name] when IsName(name) => new SuiteQlColumn("") { Field = Written(text, name) },
            [var source, { Text: "." }, var name] when IsName(source) && IsName(name) => new SuiteQlColumn("") { Field = Written(text, name), Record = sources.Find(source.Text) ?? "" },
            _ => null,
        };
    }

    private static bool IsName(SqlToken token) => token.Kind == SqlTokenKind.Word && !char.IsDigit(token.Text[0]);

    private static string Written(string text, SqlToken token) => text.Substring(token.Start, token.End - token.Start);
}

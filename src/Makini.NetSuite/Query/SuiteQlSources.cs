using Makini.Jde.Query;

namespace Makini.NetSuite.Query;

/// <summary>The records behind FROM and JOIN of a statement, by the names that it gives them.</summary>
internal sealed class SuiteQlSources
{
    private static readonly HashSet<string> NoAlias = new(StringComparer.Ordinal)
    {
        "ON", "USING", "LEFT", "RIGHT", "INNER", "OUTER", "FULL", "CROSS", "NATURAL", "JOIN", "WHERE", "GROUP", "HAVING", "ORDER", "CONNECT", "START", "FETCH", "OFFSET",
    };

    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal) { "WHERE", "GROUP", "HAVING", "ORDER", "CONNECT", "START", "FETCH", "OFFSET" };

    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="tokens">The statement's pieces from FROM on; those within parentheses left out.</param>
    public SuiteQlSources(IReadOnlyList<SqlToken> tokens)
    {
        var isSource = false;
        for (var i = 0; i < tokens.Count && !(tokens[i].Kind == SqlTokenKind.Word && Ends.Contains(tokens[i].Text)); i++)
        {
            if (isSource && tokens[i].Kind == SqlTokenKind.Word) Add(tokens, i);
            isSource = tokens[i].Is("FROM") || tokens[i].Is("JOIN") || tokens[i].Text == ",";
        }
    }

    /// <summary>The records, in lower case as SuiteQL has them.</summary>
    public IReadOnlyList<string> Records => [.. _byName.Values.Distinct(StringComparer.Ordinal)];

    /// <summary>The record of a name before a point; null for a query within the query.</summary>
    public string? Find(string name) => _byName.TryGetValue(name, out var record) ? record : null;

    private void Add(IReadOnlyList<SqlToken> tokens, int i)
    {
        var record = tokens[i].Text.ToLowerInvariant();
        var next = i + 1 < tokens.Count && tokens[i + 1].Is("AS") ? i + 2 : i + 1;
        var isNamed = next < tokens.Count && tokens[next].Kind == SqlTokenKind.Word && !NoAlias.Contains(tokens[next].Text);
        _byName[isNamed ? tokens[next].Text : record] = record;
    }
}

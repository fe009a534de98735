namespace Makini.Sandbox.Sql;

/// <summary>A token, or a parenthesis with all that stands in it.</summary>
/// <param name="Token">The token; for a parenthesis its opening mark.</param>
/// <param name="Group">What stands in the parenthesis; null for a single token.</param>
internal sealed record SqlNode(SqlToken Token, IReadOnlyList<SqlNode>? Group = null)
{
    private const int DeepestNesting = 100;

    /// <summary>The parenthesis holds a query.</summary>
    public bool IsQuery => Group is [var first, ..] && (first.Is("SELECT") || first.Is("WITH") || first.Is("VALUES") || first.IsQuery);

    /// <summary>It may name a table, a column or a correlation.</summary>
    public bool IsName => Group is null && Token.IsName;

    public bool Is(string word) => Group is null && Token.Is(word);

    public bool IsSymbol(string symbol) => Group is null && Token.IsSymbol(symbol);

    /// <summary>Puts tokens in order by their parentheses.</summary>
    /// <param name="tokens">The tokens of a statement.</param>
    /// <returns>What stands outside of all parentheses.</returns>
    /// <exception cref="Db2Exception">Parentheses that do not match, or too many in one another.</exception>
    public static IReadOnlyList<SqlNode> Arrange(IReadOnlyList<SqlToken> tokens)
    {
        var open = new Stack<List<SqlNode>>([[]]);
        foreach (var token in tokens)
        {
            if (token.IsSymbol("("))
            {
                if (open.Count > DeepestNesting) throw Db2Errors.TooComplex();
                open.Push([]);
            }
            else if (token.IsSymbol(")"))
            {
                if (open.Count == 1) throw Db2Errors.InvalidToken(")");
                var group = open.Pop();
                open.Peek().Add(new SqlNode(new SqlToken(SqlTokenKind.Symbol, "("), group));
            }
            else
            {
                open.Peek().Add(new SqlNode(token));
            }
        }

        return open.Count == 1 ? open.Peek() : throw Db2Errors.UnexpectedEnd();
    }
}

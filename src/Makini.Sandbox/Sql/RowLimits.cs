namespace Makini.Sandbox.Sql;

/// <summary>How many rows a query gives and how many it leaves out first, in any of Db2's spellings.</summary>
internal sealed class RowLimits
{
    private static readonly SqlToken One = new(SqlTokenKind.Number, "1");
    private SqlToken? _limit;
    private SqlToken? _offset;

    /// <summary>Reads one clause of a query's end.</summary>
    /// <param name="clause">FETCH FIRST, OFFSET, LIMIT, or one that asks nothing of SQLite (FOR READ ONLY, OPTIMIZE FOR, WITH UR).</param>
    /// <exception cref="Db2Exception">A clause with words that do not belong there.</exception>
    public void Read(IReadOnlyList<SqlNode> clause)
    {
        var words = string.Join(" ", clause.Select(Shape));
        switch (words)
        {
            case "FETCH FIRST ROW ONLY" or "FETCH NEXT ROW ONLY":
                _limit = One;
                break;
            case "FETCH FIRST n ROW ONLY" or "FETCH FIRST n ROWS ONLY" or "FETCH NEXT n ROW ONLY" or "FETCH NEXT n ROWS ONLY":
                _limit = clause[2].Token;
                break;
            case "LIMIT n":
                _limit = clause[1].Token;
                break;
            case "OFFSET n" or "OFFSET n ROW" or "OFFSET n ROWS":
                _offset = clause[1].Token;
                break;
            case "FOR READ ONLY" or "FOR FETCH ONLY" or "OPTIMIZE FOR n ROW" or "OPTIMIZE FOR n ROWS" or "OPTIMIZE FOR ALL ROWS":
            case "WITH UR" or "WITH NC" or "WITH CS" or "WITH RS" or "WITH RR":
                break;
            default:
                throw Db2Errors.InvalidToken(clause[clause.Count - 1].Token.Text);
        }
    }

    /// <summary>Writes LIMIT and OFFSET where they are needed.</summary>
    /// <param name="output">Where to.</param>
    public void Write(SqlOutput output)
    {
        if (_limit is null && _offset is null) return;
        output.Add("LIMIT");
        if (_limit is { } limit) output.Add(limit);
        else output.Add("-1");
        if (_offset is null) return;
        output.Add("OFFSET");
        output.Add(_offset.Value);
    }

    private static string Shape(SqlNode node) =>
        node.Group is null && node.Token.Kind is SqlTokenKind.Number or SqlTokenKind.Parameter ? "n" : node.Token.Text;
}

using Makini.Jde;

namespace Makini.Sandbox.Sql;

/// <summary>Writes expressions and conditions.</summary>
internal sealed class ExpressionWriter
{
    private readonly SqlOutput _output;
    private readonly QueryWriter _query;
    private readonly FunctionWriter _functions;

    public ExpressionWriter(SqlOutput output, JdeDictionary dictionary, QueryWriter query)
    {
        _output = output;
        _query = query;
        _functions = new FunctionWriter(output, dictionary, this);
    }

    /// <summary>Writes a parenthesis, a query in it or not.</summary>
    /// <param name="group">What stands in it.</param>
    public void WriteGroup(IReadOnlyList<SqlNode> group)
    {
        _output.Add("(");
        if (new SqlNode(default, group).IsQuery) _query.Write(group);
        else Write(group);
        _output.Add(")");
    }

    /// <summary>Writes an expression.</summary>
    /// <param name="expression">Its nodes.</param>
    public void Write(IReadOnlyList<SqlNode> expression)
    {
        var nodes = DateArithmetic.Rewrite(expression);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Group is { } group) WriteGroup(group);
            else i += WriteToken(nodes, i);
        }
    }

    /// <summary>Writes one token, or several that belong together.</summary>
    /// <returns>How many tokens it took besides the first.</returns>
    private int WriteToken(IReadOnlyList<SqlNode> nodes, int i)
    {
        var token = nodes[i].Token;
        var next = nodes.At(i + 1);
        if (token.Is("CONCAT") && nodes.At(i - 1)?.EndsOperand() == true) return Add("||", 0);
        if (token.IsSymbol("/")) return Add(IsInteger(nodes.At(i - 1)) && IsInteger(next) ? "/" : "* 1.0 /", 0);
        if (token.Is("CURRENT") && next is not null && CurrentValue(next) is { } current) return Add(current, 1);
        if (token is { Kind: SqlTokenKind.Word, Text: "DATE" or "TIME" or "TIMESTAMP" } && next?.Token.Kind == SqlTokenKind.Text) return 0;
        if (token.Kind == SqlTokenKind.Word && next?.Group is { } arguments && FunctionWriter.IsFunction(token.Text))
        {
            _functions.Write(token.Text, arguments);
            return 1;
        }

        _output.Add(token);
        return 0;
    }

    private int Add(string text, int taken)
    {
        _output.Add(text);
        return taken;
    }

    private static string? CurrentValue(SqlNode word) => word.Token.Text switch
    {
        "DATE" => "CURRENT_DATE",
        "TIME" => "CURRENT_TIME",
        "TIMESTAMP" => "CURRENT_TIMESTAMP",
        _ => null,
    };

    /// <summary>Two integer constants divide to an integer in Db2 as well; columns are decimals and divide to one.</summary>
    private static bool IsInteger(SqlNode? node) =>
        node is { Group: null, Token.Kind: SqlTokenKind.Number } && node.Token.Text.All(c => c is >= '0' and <= '9');
}

namespace Makini.Sandbox.Sql;

/// <summary>Labeled durations: turns CURRENT DATE - 30 DAYS into a call of our function.</summary>
internal static class DateArithmetic
{
    /// <summary>The function's name; with a blank in it, nobody can call it from SQL.</summary>
    public const string Function = "ADD DURATION";

    private static readonly SqlNode Comma = new(new SqlToken(SqlTokenKind.Symbol, ","));

    /// <summary>A unit stands there, with a sign and a number before it.</summary>
    /// <param name="nodes">An expression.</param>
    /// <param name="unit">The index of the word in question.</param>
    /// <returns>True for the DAYS of x + 30 DAYS.</returns>
    public static bool IsDuration(IReadOnlyList<SqlNode> nodes, int unit)
    {
        if (nodes[unit].Group is not null || !Db2Words.IsDuration(nodes[unit].Token.Text) || nodes.At(unit - 1)?.EndsOperand() != true) return false;
        var sign = nodes.OperandStart(unit - 1) - 1;
        return sign > 0 && (nodes[sign].IsSymbol("+") || nodes[sign].IsSymbol("-")) && nodes[sign - 1].EndsDate();
    }

    /// <summary>Puts function calls in the place of durations.</summary>
    /// <param name="nodes">An expression.</param>
    /// <returns>The same with calls.</returns>
    public static IReadOnlyList<SqlNode> Rewrite(IReadOnlyList<SqlNode> nodes)
    {
        for (var unit = 3; unit < nodes.Count; unit++)
        {
            if (!IsDuration(nodes, unit)) continue;
            var sign = nodes.OperandStart(unit - 1) - 1;
            var start = nodes.OperandStart(sign - 1);
            SqlNode[] arguments =
            [
                .. nodes.Part(start, sign), Comma, .. nodes.Part(sign, unit), Comma,
                new SqlNode(nodes[unit].Token with { Kind = SqlTokenKind.Text }),
            ];
            SqlNode[] call = [new(new SqlToken(SqlTokenKind.Word, Function)), new(new SqlToken(SqlTokenKind.Symbol, "("), arguments)];
            nodes = [.. nodes.Part(0, start), .. call, .. nodes.Part(unit + 1, nodes.Count)];
            unit = start + 1;
        }

        return nodes;
    }

    private static bool EndsDate(this SqlNode node) => node.EndsOperand() || node.Is("DATE");
}

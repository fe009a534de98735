namespace Makini.Sandbox.Sql;

/// <summary>What lists of nodes are asked.</summary>
internal static class SqlNodes
{
    /// <summary>A part of the list.</summary>
    public static IReadOnlyList<SqlNode> Part(this IReadOnlyList<SqlNode> nodes, int start, int end) =>
        [.. nodes.Skip(start).Take(end - start)];

    /// <summary>The node there, or null beyond the ends.</summary>
    public static SqlNode? At(this IReadOnlyList<SqlNode> nodes, int index) =>
        index >= 0 && index < nodes.Count ? nodes[index] : null;

    /// <summary>Cuts the list at its commas.</summary>
    public static IEnumerable<IReadOnlyList<SqlNode>> SplitAtCommas(this IReadOnlyList<SqlNode> nodes)
    {
        var start = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!nodes[i].IsSymbol(",")) continue;
            yield return nodes.Part(start, i);
            start = i + 1;
        }

        yield return nodes.Part(start, nodes.Count);
    }

    /// <summary>An operand can end with it: the operator CONCAT may follow, or an alias.</summary>
    public static bool EndsOperand(this SqlNode node) =>
        node.Group is not null || node.Token.IsName || node.Is("END") || node.Is("NULL")
        || node.Token.Kind is SqlTokenKind.Text or SqlTokenKind.Number or SqlTokenKind.Parameter
        || node.Token is { Kind: SqlTokenKind.Word, Text: "CURRENT_DATE" or "CURRENT_TIME" or "CURRENT_TIMESTAMP" };

    /// <summary>Where the operand begins that ends there: a.b, f(x), CURRENT DATE, (x), 'x', 5.</summary>
    /// <param name="nodes">An expression.</param>
    /// <param name="end">The index of the operand's last node.</param>
    /// <returns>The index of its first node.</returns>
    public static int OperandStart(this IReadOnlyList<SqlNode> nodes, int end)
    {
        var start = end;
        if (nodes[end].Group is not null && nodes.At(end - 1) is { Group: null, Token.Kind: SqlTokenKind.Word } function
            && FunctionWriter.IsFunction(function.Token.Text))
        {
            start--;
        }

        if (nodes.At(end - 1)?.Is("CURRENT") == true) start--;
        while (nodes.At(start - 1)?.IsSymbol(".") == true && start >= 2) start -= 2;
        return start;
    }
}

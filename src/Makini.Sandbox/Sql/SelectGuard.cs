namespace Makini.Sandbox.Sql;

/// <summary>Lets one query through and nothing else. SQLite's own read-only switches stand behind it.</summary>
internal static class SelectGuard
{
    /// <summary>Checks a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>The statement without a semicolon at its end.</returns>
    /// <exception cref="Db2Exception">It is more, or other, than one query.</exception>
    public static IReadOnlyList<SqlNode> Check(IReadOnlyList<SqlNode> statement)
    {
        if (statement is [.., var last] && last.IsSymbol(";")) statement = statement.Part(0, statement.Count - 1);
        if (statement.Count == 0) throw Db2Errors.UnexpectedEnd();
        if (!new SqlNode(default, statement).IsQuery) throw Db2Errors.NotAllowed();
        CheckWords(statement);
        return statement;
    }

    private static void CheckWords(IReadOnlyList<SqlNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            if (node.Group is not null) CheckWords(node.Group);
            else if (node.IsSymbol(";")) throw Db2Errors.InvalidToken(";");
            else if (IsForbidden(node, nodes.At(i - 1), nodes.At(i + 1))) throw Db2Errors.NotAllowed();
        }
    }

    private static bool IsForbidden(SqlNode node, SqlNode? before, SqlNode? after) => node.Token.Kind == SqlTokenKind.Word && (
        node.Is("INTO")
        || (node.Is("FOR") && after?.Is("UPDATE") == true)
        || (node.Is("TABLE") && before is not null && (before.Is("FINAL") || before.Is("NEW") || before.Is("OLD")))
        || (Db2Words.IsChanging(node.Token.Text) && (before is null || before.Group is not null)));
}

namespace Makini.Sandbox.Sql;

/// <summary>Turns a query as Db2 for i spells it into one that SQLite understands.</summary>
/// <param name="catalog">The files there are.</param>
internal sealed class Db2Translator(Db2Catalog catalog)
{
    /// <summary>Translates a statement.</summary>
    /// <param name="sql">One SELECT, WITH or VALUES.</param>
    /// <returns>The same for SQLite.</returns>
    /// <exception cref="Db2Exception">It is no query, or names a file that is not there.</exception>
    public TranslatedSql Translate(string sql)
    {
        var tokens = SqlTokenizer.Tokenize(sql);
        var statement = SelectGuard.Check(SqlNode.Arrange(tokens));
        var output = new SqlOutput();
        new QueryWriter(output, catalog).Write(statement);
        return new TranslatedSql(output.ToString(), tokens.Count(t => t.Kind == SqlTokenKind.Parameter));
    }
}

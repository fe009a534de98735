namespace Makini.Jde.Query;

/// <summary>Cuts SQL into pieces, so that nobody mistakes what stands in quotes or comments for SQL.</summary>
internal static class SqlTokenizer
{
    /// <exception cref="FormatException">A quote, comment or parenthesis that does not end.</exception>
    public static IReadOnlyList<SqlToken> Read(string sql)
    {
        var tokens = new List<SqlToken>();
        var depth = 0;
        for (var i = SkipBlanks(sql, 0); i < sql.Length; i = SkipBlanks(sql, tokens[^1].End))
        {
            if (sql[i] == ')' && --depth < 0) throw new FormatException("a ) has no (");

            tokens.Add(Token(sql, i, depth));
            if (sql[i] == '(') depth++;
        }

        return depth == 0 ? tokens : throw new FormatException("a ( has no )");
    }

    private static SqlToken Token(string sql, int start, int depth)
    {
        var character = sql[start];
        if (character is '\'' or '"') return Make(SqlTokenKind.Quoted, EndOfQuotes(sql, start));
        if (character == '?') return Make(SqlTokenKind.Parameter, start + 1);
        if (!IsWord(character)) return Make(SqlTokenKind.Symbol, start + 1);

        var end = start;
        while (end < sql.Length && IsWord(sql[end])) end++;
        return Make(SqlTokenKind.Word, end);

        SqlToken Make(SqlTokenKind kind, int end) => new(kind, Text(kind, sql.Substring(start, end - start)), start, end, depth);
    }

    private static string Text(SqlTokenKind kind, string text) => kind == SqlTokenKind.Word ? text.ToUpperInvariant() : text;

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '#' or '@' or '$' or '_';

    private static int EndOfQuotes(string sql, int start)
    {
        // A doubled quote is two pieces here: that makes no difference to what is inside and what is outside.
        var end = sql.IndexOf(sql[start], start + 1);
        return end >= 0 ? end + 1 : throw new FormatException($"a {sql[start]} has no end");
    }

    private static int SkipBlanks(string sql, int start)
    {
        var i = start;
        while (i < sql.Length)
        {
            if (char.IsWhiteSpace(sql[i])) i++;
            else if (StartsWith("--")) i = sql.IndexOf('\n', i) is >= 0 and var end ? end : sql.Length;
            else if (StartsWith("/*")) i = EndOfComment(sql, i);
            else break;
        }

        return i;

        bool StartsWith(string mark) => string.CompareOrdinal(sql, i, mark, 0, mark.Length) == 0;
    }

    private static int EndOfComment(string sql, int start)
    {
        var end = sql.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (end < 0) throw new FormatException("a comment has no end");

        // Some databases nest comments, some do not: what is behind would be read in two ways.
        return sql.IndexOf("/*", start + 2, end - start - 2, StringComparison.Ordinal) < 0
            ? end + 2
            : throw new FormatException("a comment stands in a comment");
    }
}

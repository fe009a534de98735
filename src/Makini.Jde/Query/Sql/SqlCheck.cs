namespace Makini.Jde.Query;

/// <summary>Lets the user's own SQL through only if it is one statement that reads, and its parameters are values.</summary>
internal static class SqlCheck
{
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal) { "INSERT", "UPDATE", "DELETE", "MERGE" };

    /// <summary>The statement's pieces, without the ; at its end.</summary>
    /// <exception cref="MakiniException"><see cref="ErrorIds.InvalidRequest"/>: not one statement that only reads.</exception>
    public static List<SqlToken> Read(string sql, IReadOnlyList<object?> parameters)
    {
        List<SqlToken> tokens;
        try
        {
            tokens = [.. SqlTokenizer.Read(sql)];
        }
        catch (FormatException e)
        {
            throw Invalid(sql, $"The SQL cannot be read: {e.Message}.", "Close it.", e);
        }

        while (tokens.Count > 0 && tokens[^1].Text == ";") tokens.RemoveAt(tokens.Count - 1);
        var first = tokens.FirstOrDefault(t => t.Text != "(");
        if (!first.Is("SELECT") && !first.Is("WITH") && !first.Is("VALUES"))
            throw Invalid(sql, "The SQL is no query.", "Begin it with SELECT, WITH or VALUES: nothing else is sent.");
        if (tokens.Exists(t => t.Text == ";"))
            throw Invalid(sql, "The SQL is more than one statement.", "Send one statement at a time.");
        if (tokens.Where((t, i) => IsChange(tokens, i)).Select(t => t.Text).FirstOrDefault() is { } word)
            throw Invalid(sql, $"The SQL has {word} in it: only queries are sent.", "A column of that name belongs in double quotes.");

        var marks = tokens.Count(t => t.Kind == SqlTokenKind.Parameter);
        if (marks != parameters.Count)
            throw Invalid(sql, $"The SQL has {marks} ? for {parameters.Count} parameters.", "Give -Parameters one value for each ?.");

        CheckValues(parameters);
        return tokens;
    }

    private static bool IsChange(List<SqlToken> tokens, int i) =>
        (tokens[i].Kind == SqlTokenKind.Word && Changing.Contains(tokens[i].Text) && !tokens.HasAfter(i, "("))
        || ((tokens[i].Is("FINAL") || tokens[i].Is("NEW") || tokens[i].Is("OLD")) && tokens.HasAfter(i, "TABLE"))

        // A number that is taken from a sequence is gone, and a lock that is kept stops those who write.
        || (tokens[i].Is("NEXT") && tokens.HasAfter(i, "VALUE"))
        || (tokens[i].Is("NEXTVAL") && tokens.HasAfter(i, "FOR"))
        || (tokens[i].Is("KEEP") && tokens.HasAfter(i, "SHARE", "EXCLUSIVE"));

    private static void CheckValues(IReadOnlyList<object?> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            var isKnown = parameters[i] is null or string or char or bool
                or sbyte or byte or short or ushort or int or uint or long or ulong or decimal or double or float;
            if (isKnown) continue;

            var message = $"Parameter {i + 1} is a {parameters[i]!.GetType().Name}: text, numbers, Booleans and $null can be sent.";
            throw new MakiniException(ErrorIds.InvalidRequest, message)
            {
                Target = parameters[i],
                RecommendedAction = "Convert it first; ConvertTo-JdeDate makes the number that JDE stores for a date.",
            };
        }
    }

    private static MakiniException Invalid(string sql, string message, string action, Exception? inner = null) =>
        new(ErrorIds.InvalidRequest, message, inner) { Target = sql, RecommendedAction = action };
}

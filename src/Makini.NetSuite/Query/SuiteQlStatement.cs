using System.Text;
using Makini.Jde.Query;

namespace Makini.NetSuite.Query;

/// <summary>The user's own statement.</summary>
internal static class SuiteQlStatement
{
    /// <summary>Puts the values in place of the ? of a statement.</summary>
    /// <param name="text">One statement that begins with SELECT or WITH.</param>
    /// <param name="parameters">A value for each ?.</param>
    /// <exception cref="MakiniException">InvalidRequest: it is no such statement, or has more or fewer ?.</exception>
    public static SuiteQlQuery Read(string text, IReadOnlyList<object?> parameters)
    {
        var tokens = Tokens(text);
        if (tokens.Count == 0 || !(tokens[0].Is("SELECT") || tokens[0].Is("WITH"))) throw Invalid(text, "The SuiteQL is no query.", "Begin it with SELECT or WITH.");
        if (tokens.Exists(token => token.Text == ";")) throw Invalid(text, "The SuiteQL is more than one statement.", "Send one statement at a time.");
        var marks = tokens.Where(token => token.Kind == SqlTokenKind.Parameter).ToList();
        if (marks.Count != parameters.Count) throw Invalid(text, $"The SuiteQL has {marks.Count} ? for {parameters.Count} parameters.", "Give -Parameters one value for each ?.");

        var filled = new StringBuilder();
        var from = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            filled.Append(text, from, marks[i].Start - from).Append(SuiteQlLiteral.Of(parameters[i]));
            from = marks[i].End;
        }

        filled.Append(text, from, tokens[^1].End - from);
        var isOrdered = tokens.Where((token, i) => token.Depth == 0 && token.Is("ORDER") && tokens.HasAfter(i, "BY")).Any();
        var select = SuiteQlSelect.Read(text, tokens);
        return new SuiteQlQuery(filled.ToString(), isOrdered) { Columns = select.Columns, Records = select.Records, IsOpen = select.IsOpen };
    }

    private static List<SqlToken> Tokens(string text)
    {
        try
        {
            List<SqlToken> tokens = [.. SqlTokenizer.Read(text)];
            while (tokens.Count > 0 && tokens[^1].Text == ";") tokens.RemoveAt(tokens.Count - 1);
            return tokens;
        }
        catch (FormatException e)
        {
            throw Invalid(text, $"The SuiteQL cannot be read: {e.Message}.", "Close it.", e);
        }
    }

    private static MakiniException Invalid(string text, string message, string action, Exception? cause = null) =>
        new(ErrorIds.InvalidRequest, message, cause) { Target = text, RecommendedAction = action };
}

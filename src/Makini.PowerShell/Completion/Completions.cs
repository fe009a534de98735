using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.Jde;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Completion;

/// <summary>What the completers of JDE names have in common. They read the dictionary only, and never throw.</summary>
internal static class Completions
{
    private static readonly string[] Directions = ["asc", "desc"];

    /// <summary>The file that -Table has on the command line so far; null if there is none or nobody knows it.</summary>
    public static JdeTable? BoundTable(IDictionary boundParameters, string parameter = "Table") =>
        FindTable(CallerScope.Unwrap(boundParameters[parameter]) as string, Dictionary(boundParameters));

    /// <summary>The dictionary of the connection that stands on the command line so far, or of the default one.</summary>
    public static JdeDictionary Dictionary(IDictionary boundParameters) =>
        SystemDictionaries.OfOpen(CallerScope.Unwrap(boundParameters["Connection"]) as string);

    /// <summary>The file that stands on the command line as -Table or as the first argument.</summary>
    public static JdeTable? NamedTable(CommandAst command)
    {
        var named = Argument(command, "Table") ?? command.CommandElements.Skip(1).FirstOrDefault() as ExpressionAst;
        return FindTable((named as StringConstantExpressionAst)?.Value, SystemDictionaries.OfOpen());
    }

    /// <summary>The argument of a parameter on the command line, whose name may be abbreviated.</summary>
    public static Ast? Argument(CommandAst command, string parameter)
    {
        var elements = command.CommandElements;
        for (var i = 0; i < elements.Count - 1; i++)
        {
            if (elements[i] is not CommandParameterAst given) continue;
            if (parameter.StartsWith(given.ParameterName, StringComparison.OrdinalIgnoreCase)) return elements[i + 1];
        }
        return null;
    }

    /// <summary>The columns of a file, to be completed.</summary>
    public static FieldCompletions Columns(JdeTable table) => (start, write) => Columns(table, start, write);

    /// <summary>What -OrderBy takes: a field and, after a blank, asc or desc.</summary>
    public static IEnumerable<CompletionResult> Order(FieldCompletions fields, string word)
    {
        var start = Unquote(word);
        var blank = start.IndexOf(' ');
        if (blank < 0) return fields(start, Quote);

        return from direction in Directions
               where direction.StartsWith(start.Substring(blank + 1), StringComparison.OrdinalIgnoreCase)
               let order = $"{start.Substring(0, blank)} {direction}"
               select new CompletionResult(Quote(order), order, CompletionResultType.ParameterValue, direction);
    }

    /// <summary>The columns whose alias, name or friendly name begins with the text.</summary>
    public static IEnumerable<CompletionResult> Columns(JdeTable table, string start, Func<string, string> write) =>
        from column in table.Columns
        let name = DictionarySearch.Names(column).FirstOrDefault(n => n.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        where name is not null
        orderby name == column.Alias ? 0 : 1
        select new CompletionResult(write(name), name, CompletionResultType.ParameterValue, ToolTip(column));

    /// <summary>A name as it stands on a command line: in quotes if PowerShell would read more into it.</summary>
    public static string Quote(string name) =>
        name.All(char.IsLetterOrDigit) ? name : "'" + name.Replace("'", "''") + "'";

    /// <summary>The word without the quotes it may have been begun with.</summary>
    public static string Unquote(string? word) => (word ?? "").Trim('\'', '"');

    private static string ToolTip(JdeColumn column) => $"{column.Name}: {column.Item.Description ?? column.Item.Type.ToString()}";

    private static JdeTable? FindTable(string? name, JdeDictionary dictionary) =>
        name is null ? null : dictionary.FindTable(name.Substring(name.LastIndexOfAny(['.', '/']) + 1));
}

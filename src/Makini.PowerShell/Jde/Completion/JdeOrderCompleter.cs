using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>Completes what -OrderBy takes: a column and, after a blank, asc or desc.</summary>
public sealed class JdeOrderCompleter : IArgumentCompleter
{
    private static readonly string[] Directions = ["asc", "desc"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (Completions.BoundTable(fakeBoundParameters) is not { } table) return [];
        var start = Completions.Unquote(wordToComplete);
        var blank = start.IndexOf(' ');
        if (blank < 0) return Completions.Columns(table, start, Completions.Quote);

        return from direction in Directions
               where direction.StartsWith(start.Substring(blank + 1), StringComparison.OrdinalIgnoreCase)
               let order = $"{start.Substring(0, blank)} {direction}"
               select new CompletionResult(Completions.Quote(order), order, CompletionResultType.ParameterValue, direction);
    }
}

using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of JDE files; the tip says what a file holds.</summary>
public sealed class JdeTableCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var start = Completions.Unquote(wordToComplete);
        return from table in Completions.Dictionary(fakeBoundParameters).Tables
               where table.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
               let tip = table.Description.Length == 0 ? table.Name : $"{table.Description} ({table.Area})"
               select new CompletionResult(table.Name, table.Name, CompletionResultType.ParameterValue, tip);
    }
}

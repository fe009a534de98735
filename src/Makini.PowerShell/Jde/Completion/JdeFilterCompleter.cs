using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>
/// Completes a filter that is a string. Within the braces of a script block PowerShell itself completes commands and asks
/// nobody; <see cref="FilterBlockCompleter"/> is for that.
/// </summary>
public sealed class JdeFilterCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (Completions.BoundTable(fakeBoundParameters) is not { } table) return [];
        // The word comes with its variables expanded; what the user typed stands in the syntax tree.
        var typed = Completions.Argument(commandAst, parameterName)?.Extent.Text ?? wordToComplete;
        var quote = typed.Length > 0 && typed[0] is '"' ? "\"" : "'";
        var isQuoted = typed.StartsWith(quote, StringComparison.Ordinal);
        var filter = new FilterCompletion(isQuoted ? typed.Substring(1).TrimEnd(quote[0]) : typed, quote);
        return filter.Complete(table, word => $"{quote}{filter.Before}{word}{quote}");
    }
}

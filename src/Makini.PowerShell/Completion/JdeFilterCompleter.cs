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
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.BoundTable(fakeBoundParameters) is { } table
            ? FilterCompletion.OfText(Completions.Columns(table), commandAst, parameterName, wordToComplete)
            : [];
}

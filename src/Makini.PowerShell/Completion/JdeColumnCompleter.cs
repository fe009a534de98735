using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the columns of the file that -Table names, by alias, column name or friendly name.</summary>
public sealed class JdeColumnCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.BoundTable(fakeBoundParameters) is { } table
            ? Completions.Columns(table, Completions.Unquote(wordToComplete), Completions.Quote)
            : [];
}

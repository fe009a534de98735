using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>Completes what -OrderBy takes: a column and, after a blank, asc or desc.</summary>
public sealed class JdeOrderCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.BoundTable(fakeBoundParameters) is { } table ? Completions.Order(Completions.Columns(table), wordToComplete) : [];
}

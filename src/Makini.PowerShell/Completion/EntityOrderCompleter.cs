using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>Completes what -OrderBy of entities takes: a field and, after a blank, asc or desc.</summary>
public sealed class EntityOrderCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        EntityCompletion.FieldsOf(commandName, fakeBoundParameters) is { } fields ? Completions.Order(fields, wordToComplete) : [];
}

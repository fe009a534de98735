using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>Completes a filter of entities that is a string; <see cref="FilterBlockCompleter"/> is for braces.</summary>
public sealed class EntityFilterCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        EntityCompletion.FieldsOf(commandName, fakeBoundParameters) is { } fields
            ? FilterCompletion.OfText(fields, commandAst, parameterName, wordToComplete)
            : [];
}

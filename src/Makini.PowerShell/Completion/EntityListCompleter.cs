using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the lists that the records of the entity have.</summary>
public sealed class EntityListCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var start = Completions.Unquote(wordToComplete);
        return from list in EntityCompletion.EntityOf(commandName, fakeBoundParameters)?.SubResources ?? []
               where list.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
               select new CompletionResult(list.Name);
    }
}

using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.Entities;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of entities; the tip says in which families they are.</summary>
public sealed class EntityNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var start = Completions.Unquote(wordToComplete);
        return from entity in EntityCatalogue.All
               where entity.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
               select new CompletionResult(entity.Name, entity.Name, CompletionResultType.ParameterValue, $"{entity.Path} ({entity.Families})");
    }
}

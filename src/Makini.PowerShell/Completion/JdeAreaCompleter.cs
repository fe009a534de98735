using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.Jde;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the areas that JDE files belong to.</summary>
public sealed class JdeAreaCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var start = Completions.Unquote(wordToComplete);
        return from area in JdeDictionary.BuiltIn.Tables.Select(table => table.Area).Distinct(StringComparer.Ordinal)
               where area.StartsWith(start, StringComparison.OrdinalIgnoreCase)
               orderby area
               select new CompletionResult(area);
    }
}

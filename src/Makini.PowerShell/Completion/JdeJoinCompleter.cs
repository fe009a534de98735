using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.Jde.Query;

namespace Makini.PowerShell.Completion;

/// <summary>Completes what -On takes: aliases that both files have, and pairs of one in a role, such as SHAN=AN8.</summary>
public sealed class JdeJoinCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var (own, other) = (Completions.BoundTable(fakeBoundParameters), Completions.BoundTable(fakeBoundParameters, "Join"));
        if (own is null || other is null) return [];

        var start = Completions.Unquote(wordToComplete);
        return from pair in JoinRules.Suggestions(own, other)
               where pair.StartsWith(start, StringComparison.OrdinalIgnoreCase)
               select new CompletionResult(Completions.Quote(pair), pair, CompletionResultType.ParameterValue, pair);
    }
}

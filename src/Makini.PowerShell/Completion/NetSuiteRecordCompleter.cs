using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.PowerShell.NetSuite;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the kinds of NetSuite's records. Asks nobody: what Get-NetSuiteRecordType found is known.</summary>
public sealed class NetSuiteRecordCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var start = Completions.Unquote(wordToComplete);
        return from name in NetSuiteRecordNames.Of(RunspaceState.Current.Connections.Default)
               where name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
               select new CompletionResult(name);
    }
}

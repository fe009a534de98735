using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>Completes the names of the runspace's open connections.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConnectionNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = (wordToComplete ?? "").Trim('\'', '"');
        return from connection in RunspaceState.Current.Connections.All
               where connection.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
               select new CompletionResult(Quote(connection.Name), connection.Name, CompletionResultType.ParameterValue, connection.BaseUri.ToString());
    }

    private static string Quote(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') ? name : $"'{CodeGeneration.EscapeSingleQuotedStringContent(name)}'";
}

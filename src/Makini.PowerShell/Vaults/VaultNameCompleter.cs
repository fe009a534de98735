using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Vaults;

/// <summary>Completes the names of registered vaults.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VaultNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        NameCompletion.Complete(VaultLists.Vaults(), wordToComplete);
}

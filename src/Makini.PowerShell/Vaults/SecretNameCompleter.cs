using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Makini.PowerShell.Vaults;

/// <summary>Completes the names of the secrets in the vault that -Vault names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecretNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var vault = SecretText.Unwrap(fakeBoundParameters?["Vault"]) as string;
        return string.IsNullOrEmpty(vault) ? [] : NameCompletion.Complete(VaultLists.Secrets(vault!), wordToComplete);
    }
}

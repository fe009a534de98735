using System.ComponentModel;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of the secrets in the vault that -Vault names; the tip says of what type one is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecretNameCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) => line.Text("Vault") is { Length: > 0 } vault ? VaultLists.Secrets(vault) : [];
}

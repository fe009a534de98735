using System.ComponentModel;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of registered vaults; the tip says which module keeps one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VaultNameCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) => VaultLists.Vaults();
}

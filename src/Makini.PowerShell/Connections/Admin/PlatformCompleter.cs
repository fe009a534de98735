using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Connections;

/// <summary>Completes the keys of platforms: those that the module knows and those that Get-MakiniPlatform brought. Asks no service.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlatformCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        NameCompletion.Complete(KnownPlatforms.All, wordToComplete);
}

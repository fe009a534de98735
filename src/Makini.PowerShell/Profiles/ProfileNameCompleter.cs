using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.PowerShell.Vaults;
using Makini.Profiles;

namespace Makini.PowerShell.Profiles;

/// <summary>Completes the names of saved connections.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProfileNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            return NameCompletion.Complete(ProfileStore.ReadAll().Select(profile => profile.Name), wordToComplete);
        }
        catch (MakiniException)
        {
            // Pressing Tab is no moment for an error.
            return [];
        }
    }
}

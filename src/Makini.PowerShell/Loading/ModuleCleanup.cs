using System.ComponentModel;
using System.Management.Automation;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Loading;

/// <summary>Closes and stops what the runspace opened and started, when the module is removed from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => RunspaceState.Current.Close();
}

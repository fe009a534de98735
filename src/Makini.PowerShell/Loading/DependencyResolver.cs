using System.ComponentModel;
using System.Management.Automation;
#if NET
using System.Reflection;
using System.Runtime.Loader;
#endif

namespace Makini.PowerShell.Loading;

/// <summary>Makes the module's dependencies findable, when PowerShell imports the module; nothing is loaded yet.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DependencyResolver : IModuleAssemblyInitializer
{
    // Assemblies stay in the process for good, and so does this: other runspaces may use the module when one removes it.
    private static int _isInstalled;

    /// <inheritdoc/>
    public void OnImport()
    {
        if (Interlocked.Exchange(ref _isInstalled, 1) == 1) return;
#if NET
        AssemblyLoadContext.Default.Resolving += Resolve;
#else
        AppDomain.CurrentDomain.AssemblyResolve += DesktopDependencies.Resolve;
#endif
    }

#if NET
    private static readonly DependencyLoadContext Dependencies = new();

    private static Assembly? Resolve(AssemblyLoadContext asker, AssemblyName name) =>
        DependencyFolder.Find(name) is null ? null : Dependencies.LoadFromAssemblyName(name);
#endif
}

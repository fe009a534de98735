#if NET
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Makini.PowerShell.Loading;

/// <summary>
/// Where the module's dependencies live on PowerShell 7: apart from everybody else's, so that another module may use another
/// version of the same library.
/// </summary>
internal sealed class DependencyLoadContext() : AssemblyLoadContext("Makini")
{
    protected override Assembly? Load(AssemblyName assemblyName) =>
        DependencyFolder.Find(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var path in DependencyFolder.FindNative(unmanagedDllName))
        {
            if (NativeLibrary.TryLoad(path, out var library)) return library;
        }
        return 0;
    }
}
#endif

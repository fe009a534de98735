#if !NET
using System.Reflection;
using System.Runtime.InteropServices;

namespace Makini.PowerShell.Loading;

/// <summary>Finds the module's dependencies on Windows PowerShell 5.1, which has no load contexts and no binding redirects for a module.</summary>
internal static class DesktopDependencies
{
    private const string SqliteProvider = "SQLitePCLRaw.provider.e_sqlite3";
    private const string SqliteLibrary = "e_sqlite3";
    private const int ResolveAllSymbols = 2;

    /// <summary>Answers only for the module's own dependencies and, as far as the runtime says who asks, only to the module.</summary>
    public static Assembly? Resolve(object? sender, ResolveEventArgs request)
    {
        if (request.RequestingAssembly is { } asker && !DependencyFolder.Contains(asker)) return null;
        var name = new AssemblyName(request.Name);
        if (DependencyFolder.Find(name) is not { } path) return null;
        if (name.Name == SqliteProvider) LoadSqliteLibrary();
        // LoadFile keeps it apart from other versions that other modules have loaded.
        return Assembly.LoadFile(path);
    }

    // A library that is loaded already is found by its bare name.
    private static void LoadSqliteLibrary()
    {
        foreach (var path in DependencyFolder.FindNative(SqliteLibrary))
        {
            if (Load(path) != IntPtr.Zero) return;
        }
    }

    private static IntPtr Load(string path) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? LoadLibrary(path) : OpenLibrary(path, ResolveAllSymbols);

    [DllImport("kernel32", EntryPoint = "LoadLibraryW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LoadLibrary(string path);

    [DllImport("libdl.so.2", EntryPoint = "dlopen", CharSet = CharSet.Ansi, BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr OpenLibrary(string path, int flags);
}
#endif

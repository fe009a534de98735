using System.Reflection;
using System.Runtime.InteropServices;

namespace Makini.PowerShell.Loading;

/// <summary>The third-party libraries that the module brings along: in dependencies/ beside the module's own assemblies.</summary>
internal static class DependencyFolder
{
    private static readonly string ModuleFolder = Path.GetDirectoryName(typeof(DependencyFolder).Assembly.Location)!;
    private static readonly string Folder = Path.Combine(ModuleFolder, "dependencies");

    // Names are looked up, never made into paths: whatever somebody asks for, only these files are an answer.
    private static readonly Lazy<Dictionary<string, AssemblyName>> Names = new(() => Directory.GetFiles(Folder, "*.dll")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), AssemblyName.GetAssemblyName, StringComparer.OrdinalIgnoreCase));

    /// <summary>The file of an assembly, if the module brings that very library and it is not older than what is asked for.</summary>
    public static string? Find(AssemblyName asked)
    {
        if (asked.Name is not { } name || !Names.Value.TryGetValue(name, out var ours)) return null;
        if (asked.GetPublicKeyToken() is { Length: > 0 } token && !token.SequenceEqual(ours.GetPublicKeyToken() ?? [])) return null;
        return asked.Version is null || ours.Version >= asked.Version ? Path.Combine(Folder, ours.Name + ".dll") : null;
    }

    /// <summary>The files of a native library for this processor. A file for another system does not load; one of them does.</summary>
    public static IEnumerable<string> FindNative(string name)
    {
        var processor = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        return new[]
        {
            Native($"win-{processor}", $"{name}.dll"),
            Native($"linux-{processor}", $"lib{name}.so"),
            Native($"linux-musl-{processor}", $"lib{name}.so"),
            Native($"osx-{processor}", $"lib{name}.dylib"),
        }.Where(File.Exists);
    }

    /// <summary>Whether an assembly is the module's own or one of its dependencies.</summary>
    public static bool Contains(Assembly assembly) =>
        !assembly.IsDynamic && assembly.Location.StartsWith(ModuleFolder, StringComparison.OrdinalIgnoreCase);

    private static string Native(string system, string file) => Path.Combine(Folder, "runtimes", system, "native", file);
}

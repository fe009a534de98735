using System.Reflection;

namespace Makini.Packaging.Tests;

/// <summary>The staged module, laid into a folder as for a package; gone after the test.</summary>
public sealed class PackedModule : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("makini-package-");

    public PackedModule() => ModuleFolder.Copy(RepositoryRoot, Folder);

    public static string RepositoryRoot { get; } =
        typeof(PackedModule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public string Folder => Path.Combine(_root.FullName, "Makini");

    internal string Package => Path.Combine(_root.FullName, "Makini.nupkg");

    internal string ManifestPath => Path.Combine(Folder, ModuleManifest.FileName);

    internal ModuleManifest Manifest => ModuleManifest.Read(ManifestPath, "Core");

    internal IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))];

    internal void EditManifest(string old, string replacement)
    {
        var text = File.ReadAllText(ManifestPath).ReplaceLineEndings("\n");
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(ManifestPath, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => _root.Delete(recursive: true);
}

namespace Makini.Packaging;

/// <summary>The files of a repository that a user of the module needs, laid as the manifest wants them.</summary>
internal static class ModuleFolder
{
    private static readonly string[] Pages = [ModuleManifest.FileName, "README.md", "CHANGELOG.md", "LICENSE", "THIRD-PARTY-NOTICES.md"];
    private static readonly string Bin = Path.Combine("module", "bin");

    /// <summary>Makes a folder anew from the staged module of a repository.</summary>
    public static void Copy(string root, string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (source, target) in Files(root))
        {
            var path = Path.Combine(folder, target);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(source, path);
        }
    }

    private static IEnumerable<(string Source, string Target)> Files(string root)
    {
        foreach (var page in Pages) yield return (Path.Combine(root, page), page);
        foreach (var view in Directory.EnumerateFiles(Path.Combine(root, "module"), "*.ps1xml")) yield return (view, Path.GetRelativePath(root, view));
        // PowerShell looks for help beside the manifest.
        foreach (var help in Directory.EnumerateFiles(Path.Combine(root, "module", "en-US"))) yield return (help, Path.Combine("en-US", Path.GetFileName(help)));
        foreach (var binary in Directory.EnumerateFiles(Path.Combine(root, Bin), "*", SearchOption.AllDirectories))
        {
            if (IsNeeded(Path.GetRelativePath(Path.Combine(root, Bin), binary))) yield return (binary, Path.GetRelativePath(root, binary));
        }
    }

    // Windows PowerShell, which the one build is for, runs nowhere else; the checkout has its other systems for tests.
    private static bool IsNeeded(string path)
    {
        if (Path.GetExtension(path) == ".pdb") return false;
        var parts = path.Split(Path.DirectorySeparatorChar);
        return parts is not ["netstandard2.0", "dependencies", "runtimes", var system, ..] || system.StartsWith("win-", StringComparison.Ordinal);
    }
}

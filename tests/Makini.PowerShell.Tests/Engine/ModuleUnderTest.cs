namespace Makini.PowerShell.Tests.Engine;

/// <summary>
/// The staged module, as a user imports it, or the package whose folder the variable MAKINI_TEST_MODULE names. The variable
/// MAKINI_TEST_BUILD picks the build for the whole test process (net8.0 or netstandard2.0): one process cannot hold both.
/// </summary>
internal static class ModuleUnderTest
{
    private const string ManifestName = "Makini.psd1";

    public static string Build { get; } =
        Environment.GetEnvironmentVariable("MAKINI_TEST_BUILD") is { Length: > 0 } build ? build : "net8.0";

    public static bool IsNetStandard => Build == "netstandard2.0";

    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>The module as it is staged or packed.</summary>
    public static string Source { get; } =
        Environment.GetEnvironmentVariable("MAKINI_TEST_MODULE") is { Length: > 0 } package ? Path.GetFullPath(package, RepositoryRoot) : RepositoryRoot;

    public static string BinFolder => Path.Combine(ModuleRoot, "module", "bin", Build);

    /// <summary>The folder of the manifest that the tests import.</summary>
    public static string ModuleRoot { get; } = IsNetStandard ? CopyForWindowsPowerShell() : Source;

    public static string Manifest => Path.Combine(ModuleRoot, ManifestName);

    private static string FindRepositoryRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, ManifestName))) return folder;
        }
        throw new InvalidOperationException($"No {ManifestName} above {AppContext.BaseDirectory}.");
    }

    // The manifest takes the netstandard2.0 build on Windows PowerShell only; a copy of it takes it here. A package has that
    // build's native libraries for Windows only: the others are the same as those of the other build.
    private static string CopyForWindowsPowerShell()
    {
        var root = TestFolder.Create("makini-module-");
        foreach (var part in new[] { "module", "en-US" }) Copy(Path.Combine(Source, part), Path.Combine(root, part));
        Copy(Native("net8.0"), Native(Build));
        var manifest = File.ReadAllText(Path.Combine(Source, ManifestName));
        File.WriteAllText(Path.Combine(root, ManifestName), manifest.Replace("$PSEdition -eq 'Core'", "$false"));
        return root;

        string Native(string build) => Path.Combine(root, "module", "bin", build, "dependencies", "runtimes");
    }

    private static void Copy(string source, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!File.Exists(target)) File.Copy(file, target);
        }
    }
}

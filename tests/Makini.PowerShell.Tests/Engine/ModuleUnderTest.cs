namespace Makini.PowerShell.Tests.Engine;

/// <summary>
/// The staged module, as a user imports it. The variable MAKINI_TEST_BUILD picks the build for the whole test process
/// (net8.0 or netstandard2.0): one process cannot hold both.
/// </summary>
internal static class ModuleUnderTest
{
    private const string ManifestName = "Makini.psd1";
    private const string Help = "en-US";

    public static string Build { get; } =
        Environment.GetEnvironmentVariable("MAKINI_TEST_BUILD") is { Length: > 0 } build ? build : "net8.0";

    public static bool IsNetStandard => Build == "netstandard2.0";

    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    public static string BinFolder => Path.Combine(ModuleRoot, "module", "bin", Build);

    /// <summary>The folder of the manifest that the tests import.</summary>
    public static string ModuleRoot { get; } = IsNetStandard ? CopyForWindowsPowerShell() : RepositoryRoot;

    public static string Manifest => Path.Combine(ModuleRoot, ManifestName);

    private static string FindRepositoryRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, ManifestName))) return folder;
        }
        throw new InvalidOperationException($"No {ManifestName} above {AppContext.BaseDirectory}.");
    }

    // The manifest takes the netstandard2.0 build on Windows PowerShell only; a copy of it takes it here.
    private static string CopyForWindowsPowerShell()
    {
        var root = TestFolder.Create("makini-module-");
        var source = Path.Combine(RepositoryRoot, "module");
        Copy(source, Path.Combine(root, "module"));
        Copy(Path.Combine(source, Help), Path.Combine(root, Help));
        var manifest = File.ReadAllText(Path.Combine(RepositoryRoot, ManifestName));
        File.WriteAllText(Path.Combine(root, ManifestName), manifest.Replace("$PSEdition -eq 'Core'", "$false"));
        return root;
    }

    private static void Copy(string source, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

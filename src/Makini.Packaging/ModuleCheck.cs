namespace Makini.Packaging;

/// <summary>What is wrong with a module folder, in words; nothing if it can be published.</summary>
internal static class ModuleCheck
{
    private static readonly string[] Editions = ["Core", "Desktop"];

    public static IEnumerable<string> Faults(string folder)
    {
        var path = Path.Combine(folder, ModuleManifest.FileName);
        var manifests = Editions.Select(edition => (Edition: edition, Manifest: ModuleManifest.Read(path, edition))).ToList();
        return ModuleManifest.Objections(path)
            .Concat(manifests.SelectMany(one => MissingFiles(folder, one.Edition, one.Manifest)))
            .Concat(manifests.SelectMany(one => WrongExports(folder, one.Edition, one.Manifest)));
    }

    /// <summary>A package for others holds no build for debugging.</summary>
    public static IEnumerable<string> DebugBuilds(string folder) =>
        from assembly in Directory.EnumerateFiles(folder, "Makini.*.dll", SearchOption.AllDirectories)
        let configuration = AssemblyFacts.Read(assembly).Configuration
        where configuration != "Release"
        select $"{Path.GetRelativePath(folder, assembly)} is a {configuration} build: pack with --configuration Release.";

    private static IEnumerable<string> MissingFiles(string folder, string edition, ModuleManifest manifest) =>
        from file in manifest.Files
        where !File.Exists(Path.Combine(folder, file))
        select $"{edition}: the manifest names {file}, which is not there.";

    private static IEnumerable<string> WrongExports(string folder, string edition, ModuleManifest manifest)
    {
        var root = Path.Combine(folder, manifest.RootModule);
        if (!File.Exists(root)) return [];
        var written = AssemblyFacts.Read(root).Cmdlets;
        return manifest.Cmdlets.Except(written, StringComparer.Ordinal).Select(name => $"{edition}: {name} is exported, but not in {manifest.RootModule}.")
            .Concat(written.Except(manifest.Cmdlets, StringComparer.Ordinal).Select(name => $"{edition}: {name} is in {manifest.RootModule}, but not exported."));
    }
}

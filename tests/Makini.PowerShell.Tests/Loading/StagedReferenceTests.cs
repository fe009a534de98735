using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Loading;

/// <summary>
/// No assembly of either build may ask for a library, or a version of it, that is not there. On Windows PowerShell this
/// would show at run time only, since a module has no binding redirects.
/// </summary>
public sealed class StagedReferenceTests
{
    // .NET Framework 4.7.2 itself, and the engine that hosts the module.
    private static readonly HashSet<string> DesktopHas =
        ["netstandard", "mscorlib", "System.Management.Automation", "System.ValueTuple", "System.Runtime"];

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Every_reference_is_satisfied(string build)
    {
        var folder = Path.Combine(ModuleUnderTest.Source, "module", "bin", build);
        var staged = Directory.GetFiles(folder, "*.dll").Concat(Directory.GetFiles(Path.Combine(folder, "dependencies"), "*.dll")).Select(Identity.Read).ToList();
        var versions = staged.ToDictionary(identity => identity.Name, identity => identity.Version, StringComparer.Ordinal);
        var missing =
            from assembly in staged
            from reference in assembly.References
            where versions.TryGetValue(reference.Name, out var version) ? version < reference.Version : !IsInTheBox(reference.Name, build)
            select $"{assembly.Name} asks for {reference.Name} {reference.Version}";
        Assert.Empty(missing);
    }

    private static bool IsInTheBox(string name, string build) => build == "netstandard2.0"
        ? DesktopHas.Contains(name)
        : name == "System.Management.Automation" || File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));

    private sealed record Identity(string Name, Version Version, IReadOnlyList<(string Name, Version Version)> References)
    {
        public static Identity Read(string path)
        {
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            var definition = metadata.GetAssemblyDefinition();
            var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(r => (metadata.GetString(r.Name), r.Version));
            return new Identity(metadata.GetString(definition.Name), definition.Version, [.. references]);
        }
    }
}

using System.Reflection;
using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Tests.Loading.References;

namespace Makini.PowerShell.Tests.Loading;

/// <summary>
/// The netstandard2.0 build on .NET Framework 4.7.2, as far as it can be tried without one: each type and member that our
/// assemblies and their libraries ask for is there, in the framework's reference assemblies, in the PowerShell 5.1 that
/// PowerShellStandard describes, or among the staged libraries.
/// </summary>
public sealed class FrameworkReferenceTests
{
    private static readonly string Bin = Path.Combine(ModuleUnderTest.RepositoryRoot, "module", "bin", "netstandard2.0");

    [Fact]
    public void Every_type_and_member_is_there()
    {
        var staged = ReferencedAssembly.ReadFolder(Bin).Concat(ReferencedAssembly.ReadFolder(Path.Combine(Bin, "dependencies"))).ToList();
        var resolver = new ReferenceResolver(Index([.. staged, .. Framework()]));
        Assert.Contains(staged, assembly => assembly.Name == "Makini.PowerShell");
        Assert.Empty(staged.SelectMany(resolver.Missing));
    }

    [Fact]
    public void What_the_framework_lacks_would_be_found()
    {
        var newer = ReferencedAssembly.ReadFolder(Path.Combine(ModuleUnderTest.RepositoryRoot, "module", "bin", "net8.0"))
            .Single(assembly => assembly.Name == "Makini.Client");
        // The net8.0 build asks System.Runtime and its kin; 4.7.2 has facades of these names, with less in them.
        var missing = new ReferenceResolver(Index([newer, .. Framework()])).Missing(newer).ToList();
        Assert.Contains("Makini.Client: System.Runtime.CompilerServices.NullableAttribute", missing);
        Assert.Contains("Makini.Client: System.String.Split instance System.String[]`0(System.Char,System.StringSplitOptions)", missing);
    }

    private static IEnumerable<ReferencedAssembly> Framework()
    {
        var framework = Folder("FrameworkReferences");
        return new[] { framework, Path.Combine(framework, "Facades"), Folder("PowerShellReferences") }.SelectMany(ReferencedAssembly.ReadFolder);
    }

    /// <summary>The first of a name wins, as the resolver's libraries do: .NET Framework asks it only for what it has not.</summary>
    private static Dictionary<string, ReferencedAssembly> Index(IEnumerable<ReferencedAssembly> assemblies) =>
        assemblies.GroupBy(assembly => assembly.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static string Folder(string name) =>
        typeof(FrameworkReferenceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == name).Value!;
}

using System.Collections;
using System.Management.Automation;
using System.Xml.Linq;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Loading;

public sealed class ManifestTests : IDisposable
{
    private readonly PowerShellEngine _engine = new(importModule: false);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void The_manifest_is_valid() => Assert.Equal("Makini", (string)_engine.One("(Test-ModuleManifest $args[0]).Name", ModuleUnderTest.Manifest));

    [Theory]
    [InlineData("Core", "net8.0")]
    [InlineData("Desktop", "netstandard2.0")]
    public void Each_edition_gets_its_build(string edition, string build)
    {
        var manifest = Path.Combine(ModuleUnderTest.Source, "Makini.psd1");
        var root = (string)_engine.One("$text = [IO.File]::ReadAllText($args[0]).Replace('$PSEdition', \"'$($args[1])'\"); (& ([scriptblock]::Create($text))).RootModule", manifest, edition);
        Assert.Equal($"module/bin/{build}/Makini.PowerShell.dll", root);
        Assert.True(File.Exists(Path.Combine(ModuleUnderTest.Source, root)));
    }

    [Fact]
    public void Exports_are_listed_one_by_one()
    {
        var data = Data();
        Assert.DoesNotContain(((IEnumerable)data["CmdletsToExport"]!).Cast<string>(), WildcardPattern.ContainsWildcardCharacters);
        foreach (var key in new[] { "FunctionsToExport", "VariablesToExport", "AliasesToExport" }) Assert.Empty((IEnumerable)data[key]!);
    }

    [Fact]
    public void SecretManagement_is_wanted_but_not_required()
    {
        var data = Data();
        Assert.False(data.ContainsKey("RequiredModules"));
        var details = (Hashtable)((Hashtable)data["PrivateData"]!)["PSData"]!;
        Assert.Equal(["Microsoft.PowerShell.SecretManagement"], ((IEnumerable)details["ExternalModuleDependencies"]!).Cast<string>());
    }

    [Fact]
    public void Its_version_is_the_one_of_the_build()
    {
        var properties = XDocument.Load(Path.Combine(ModuleUnderTest.RepositoryRoot, "Directory.Build.props"));
        Assert.Equal(properties.Descendants("VersionPrefix").Single().Value, Data()["ModuleVersion"]);
    }

    private Hashtable Data() => (Hashtable)_engine.One("& ([scriptblock]::Create([IO.File]::ReadAllText($args[0])))", ModuleUnderTest.Manifest);
}

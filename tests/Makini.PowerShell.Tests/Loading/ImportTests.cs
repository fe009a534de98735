using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Loading;

public sealed class ImportTests
{
    private static readonly string[] OwnAssemblies = ["Makini.Client", "Makini.Jde", "Makini.NetSuite", "Makini.PowerShell", "Makini.Sandbox"];

    [Fact]
    public void Importing_leaves_no_error_behind()
    {
        using var engine = new PowerShellEngine();
        Assert.Equal(0, (int)engine.One("$Error.Count"));
    }

    [Fact]
    public void The_manifest_lists_exactly_the_cmdlets_there_are()
    {
        using var engine = new PowerShellEngine();
        var exported = engine.Get("(Get-Module Makini).ExportedCommands.Keys").Select(o => o.ToString());
        var types = ((Assembly)engine.One("(Get-Module Makini).ImplementingAssembly")).GetExportedTypes();
        var written = types.Select(type => type.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>().Select(c => $"{c.VerbName}-{c.NounName}");
        Assert.Equal(written.Order(StringComparer.Ordinal), exported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_build_under_test_is_the_one_imported()
    {
        using var engine = new PowerShellEngine();
        var location = (string)engine.One("(Get-Module Makini).ImplementingAssembly.Location");
        Assert.Equal(ModuleUnderTest.BinFolder, Path.GetDirectoryName(location));
    }

    [Fact]
    public void Importing_twice_and_with_force_works()
    {
        using var engine = new PowerShellEngine();
        engine.Import().ThrowOnError();
        engine.Get("Import-Module $args[0] -Force", ModuleUnderTest.Manifest);
        Assert.Empty(engine.Get("Get-MakiniConnection"));
        Assert.Equal(1, (int)engine.One("@(Get-Module Makini).Count"));
    }

    [Fact]
    public void Removing_the_module_closes_the_connections_of_this_runspace_only()
    {
        using var engine = new PowerShellEngine();
        using var other = new PowerShellEngine();
        const string Connect = "$env:MAKINI_IMPORT_TEST = 'token'; Connect-Makini -EnvironmentVariable MAKINI_IMPORT_TEST -NoTest -BaseUri http://127.0.0.1:1 -MaximumRetryCount 0";
        dynamic connection = engine.One(Connect);
        other.Get(Connect);
        engine.Get("Remove-Module Makini");
        Assert.Equal("CommandNotFoundException", engine.Run("Get-MakiniConnection").Error.FullyQualifiedErrorId);
        Assert.Single(other.Get("Get-MakiniConnection"));
        Assert.Equal("MakiniUnavailable", (string)((dynamic)other.One("Test-MakiniConnection")).ErrorId);
        Assert.Equal("MakiniNotConnected", (string)((dynamic)other.One("Test-MakiniConnection $args[0]", (object)connection)).ErrorId);
        engine.Import().ThrowOnError();
        Assert.Empty(engine.Get("Get-MakiniConnection"));
    }

    [Fact]
    public void Libraries_of_others_are_loaded_apart()
    {
        using var engine = new PowerShellEngine();
        engine.Get("$env:MAKINI_IMPORT_TEST = 'token'; Connect-Makini -EnvironmentVariable MAKINI_IMPORT_TEST -BaseUri http://127.0.0.1:1 -MaximumRetryCount 0 -NoTest | Test-MakiniConnection");
        var shared = AssemblyLoadContext.Default.Assemblies.Select(Name).ToHashSet(StringComparer.Ordinal);
        var dependencies = Directory.GetFiles(Path.Combine(ModuleUnderTest.BinFolder, "dependencies"), "*.dll").Select(Path.GetFileNameWithoutExtension).ToList();
        Assert.Contains("Polly.Core", dependencies);
        Assert.Contains("Microsoft.Data.Sqlite", dependencies);
        Assert.DoesNotContain("Polly.Core", shared);
        Assert.DoesNotContain(shared, name => name!.StartsWith("SQLitePCLRaw", StringComparison.Ordinal) || name.StartsWith("Microsoft.Data", StringComparison.Ordinal));
        Assert.Contains(AssemblyLoadContext.All.SelectMany(context => context.Assemblies), assembly => Name(assembly) == "Polly.Core");
    }

    [Fact]
    public void Only_our_own_assemblies_lie_beside_the_module() =>
        Assert.Equal(OwnAssemblies, Directory.GetFiles(ModuleUnderTest.BinFolder, "*.dll").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Polly.Core, Version=99.0.0.0, Culture=neutral, PublicKeyToken=c8a3ffc3f8f825cc")]
    [InlineData("Polly.Core, Version=8.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089")]
    [InlineData("Polly.Core.resources, Version=8.0.0.0, Culture=de, PublicKeyToken=c8a3ffc3f8f825cc")]
    [InlineData("Some.Other.Library, Version=1.0.0.0")]
    [InlineData("../Makini.Jde")]
    public void A_newer_version_than_ours_and_what_is_not_ours_is_left_to_others(string name)
    {
        using var engine = new PowerShellEngine();
        Assert.Throws<FileNotFoundException>(() => Assembly.Load(new AssemblyName(name)));
    }

    private static string? Name(Assembly assembly) => assembly.GetName().Name;
}

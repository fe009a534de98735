using System.Reflection;

namespace Makini.Packaging.Tests;

public sealed class ModuleCheckTests : IDisposable
{
    private readonly PackedModule _module = new();

    public void Dispose() => _module.Dispose();

    [Fact]
    public void The_module_is_without_fault() => Assert.Empty(ModuleCheck.Faults(_module.Folder));

    [Fact]
    public void A_manifest_that_the_engine_refuses_is_a_fault()
    {
        _module.EditManifest("GUID                   = '5a1f6d0c-", "GUID                   = 'no guid ");

        Assert.Contains(ModuleCheck.Faults(_module.Folder), fault => fault.Contains("no guid", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("module/bin/netstandard2.0/Makini.PowerShell.dll", "Desktop")]
    [InlineData("module/bin/net8.0/Makini.PowerShell.dll", "Core")]
    public void A_file_of_the_manifest_that_is_not_there_is_a_fault(string file, string edition)
    {
        File.Delete(Path.Combine(_module.Folder, file));

        Assert.Contains($"{edition}: the manifest names {file}, which is not there.", ModuleCheck.Faults(_module.Folder));
    }

    [Fact]
    public void Views_that_are_not_there_are_a_fault()
    {
        File.Delete(Path.Combine(_module.Folder, "module", "Makini.Format.ps1xml"));

        Assert.Contains("Core: the manifest names module/Makini.Format.ps1xml, which is not there.", ModuleCheck.Faults(_module.Folder));
    }

    [Fact]
    public void A_command_that_nobody_wrote_is_a_fault_of_both_builds()
    {
        _module.EditManifest("'Connect-Makini'\n", "'Connect-Makini'\n'Get-Nothing'\n");

        Assert.Equal(
            [
                "Core: Get-Nothing is exported, but not in module/bin/net8.0/Makini.PowerShell.dll.",
                "Desktop: Get-Nothing is exported, but not in module/bin/netstandard2.0/Makini.PowerShell.dll.",
            ],
            ModuleCheck.Faults(_module.Folder));
    }

    [Fact]
    public void A_command_that_is_left_out_is_a_fault_of_both_builds()
    {
        _module.EditManifest("        'Connect-Makini'\n", "");

        Assert.Equal(
            [
                "Core: Connect-Makini is in module/bin/net8.0/Makini.PowerShell.dll, but not exported.",
                "Desktop: Connect-Makini is in module/bin/netstandard2.0/Makini.PowerShell.dll, but not exported.",
            ],
            ModuleCheck.Faults(_module.Folder));
    }

    [Fact]
    public void A_build_for_debugging_is_a_fault_of_its_own()
    {
        // These tests themselves, of which it is known how they were built.
        var tests = typeof(ModuleCheckTests).Assembly;
        var configuration = tests.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        File.Copy(tests.Location, Path.Combine(_module.Folder, "Makini.Tests.dll"));

        var faults = ModuleCheck.DebugBuilds(_module.Folder).Where(fault => fault.StartsWith("Makini.Tests.dll", StringComparison.Ordinal));

        Assert.Equal(configuration == "Release" ? [] : [$"Makini.Tests.dll is a {configuration} build: pack with --configuration Release."], faults);
    }
}

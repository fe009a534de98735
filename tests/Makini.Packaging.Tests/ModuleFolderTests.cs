namespace Makini.Packaging.Tests;

public sealed class ModuleFolderTests : IDisposable
{
    private readonly PackedModule _module = new();

    public void Dispose() => _module.Dispose();

    [Theory]
    [InlineData("Makini.psd1")]
    [InlineData("LICENSE")]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("en-US/Makini.PowerShell.dll-Help.xml")]
    [InlineData("module/Makini.Format.ps1xml")]
    [InlineData("module/bin/net8.0/dependencies/runtimes/linux-musl-arm64/native/libe_sqlite3.so")]
    [InlineData("module/bin/net8.0/dependencies/runtimes/osx-arm64/native/libe_sqlite3.dylib")]
    [InlineData("module/bin/netstandard2.0/dependencies/runtimes/win-x86/native/e_sqlite3.dll")]
    public void What_a_user_needs_is_there(string file) => Assert.Contains(file, _module.Files);

    [Theory]
    [InlineData(".pdb")]
    [InlineData(".cs")]
    [InlineData("System.Management.Automation.dll")]
    public void What_nobody_needs_is_not(string ending) =>
        Assert.DoesNotContain(_module.Files, file => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_build_for_Windows_PowerShell_brings_nothing_for_other_systems() =>
        Assert.All(
            _module.Files.Where(file => file.StartsWith("module/bin/netstandard2.0/dependencies/runtimes/", StringComparison.Ordinal)),
            file => Assert.StartsWith("module/bin/netstandard2.0/dependencies/runtimes/win-", file, StringComparison.Ordinal));

    [Fact]
    public void The_notices_name_every_library_of_others()
    {
        var notices = File.ReadAllText(Path.Combine(_module.Folder, "THIRD-PARTY-NOTICES.md"));
        var libraries = _module.Files.Where(file => file.Contains("/dependencies/", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)!);

        Assert.All(libraries.Select(name => name == "libe_sqlite3" ? "e_sqlite3" : name), name => Assert.Contains($"| {name} ", notices, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_there_before_is_gone()
    {
        File.WriteAllText(Path.Combine(_module.Folder, "old.dll"), "");

        ModuleFolder.Copy(PackedModule.RepositoryRoot, _module.Folder);

        Assert.DoesNotContain("old.dll", _module.Files);
    }
}

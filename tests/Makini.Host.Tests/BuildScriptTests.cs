namespace Makini.Host.Tests;

/// <summary>build.ps1 in the host: what it says to dotnet and pwsh, which stand-ins write down here.</summary>
public sealed class BuildScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("makini-build-");

    public BuildScriptTests()
    {
        File.Copy(Path.Combine(HostProcess.RepositoryRoot, "build.ps1"), Script);
        File.Copy(Path.Combine(HostProcess.RepositoryRoot, "Makini.psd1"), Path.Combine(_folder.FullName, "Makini.psd1"));
        StandIn("dotnet", exitCode: 0);
        StandIn("pwsh", exitCode: 0);
    }

    private string Script => Path.Combine(_folder.FullName, "build.ps1");

    public void Dispose() => _folder.Delete(recursive: true);

    [LinuxTheory]
    [InlineData("Build", "dotnet build . --configuration Release")]
    [InlineData("Benchmark", "dotnet run --project ./tests/Makini.Benchmarks --configuration Release")]
    [InlineData("Docs", "dotnet run --project ./src/Makini.Documentation")]
    [InlineData("Package", "dotnet run --project ./src/Makini.Packaging --configuration Release")]
    [InlineData("Clean", "dotnet clean . --configuration Release")]
    public async Task A_task_is_a_word_to_dotnet(string task, string said)
    {
        var run = await RunAsync("-Task", task);

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal([said], run.Lines);
    }

    [LinuxFact]
    public async Task Without_a_task_it_builds() => Assert.Equal(["dotnet build . --configuration Release"], (await RunAsync()).Lines);

    [LinuxFact]
    public async Task Test_runs_both_suites()
    {
        var run = await RunAsync("-Task", "Test", "-Configuration", "Debug");

        Assert.Equal(["dotnet test . --configuration Debug", "pwsh -NoProfile -ExecutionPolicy Bypass -File ./tests/Pester/run.ps1"], run.Lines);
    }

    [LinuxFact]
    public async Task Test_with_Package_makes_the_package_and_tests_that()
    {
        var run = await RunAsync("-Task", "Test", "-Package");

        Assert.Equal(3, run.Lines.Count);
        Assert.Equal("dotnet run --project ./src/Makini.Packaging --configuration Release", run.Lines[0]);
        Assert.Matches(@"^dotnet test \. --configuration Release, testing \./artifacts/Makini/\d+\.\d+\.\d+$", run.Lines[1]);
        Assert.Matches(@"^pwsh .*run\.ps1, testing \./artifacts/Makini/\d+\.\d+\.\d+$", run.Lines[2]);
    }

    [LinuxFact]
    public async Task A_package_that_was_not_made_is_not_tested()
    {
        StandIn("dotnet", exitCode: 3);

        var run = await RunAsync("-Task", "Test", "-Package");

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Lines);
    }

    [LinuxFact]
    public async Task One_suite_that_fails_does_not_keep_the_other_from_running()
    {
        StandIn("dotnet", exitCode: 1);

        var run = await RunAsync("-Task", "Test");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Lines.Count);
    }

    [LinuxFact]
    public async Task Without_pwsh_it_says_so()
    {
        File.Delete(Path.Combine(_folder.FullName, "pwsh"));

        var run = await RunAsync("-Task", "Test");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["dotnet test . --configuration Release", "Pester: not run, since pwsh is not on this machine."], run.Lines);
    }

    [LinuxFact]
    public async Task Clean_removes_what_was_made()
    {
        string[] made = [Path.Combine(_folder.FullName, "module", "bin"), Path.Combine(_folder.FullName, "artifacts")];
        foreach (var folder in made) Directory.CreateDirectory(folder);

        await RunAsync("-Task", "Clean");

        Assert.All(made, folder => Assert.False(Directory.Exists(folder)));
    }

    private async Task<HostRun> RunAsync(params string[] arguments)
    {
        using var host = HostProcess.StartBareWith(_folder.FullName, [Script, .. arguments]);
        var run = await host.FinishAsync();
        return run with { Output = run.Output.Replace(_folder.FullName, ".", StringComparison.Ordinal) };
    }

    /// <summary>A program that prints how it was called, and which package it was to test.</summary>
    private void StandIn(string name, int exitCode)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\necho \"{name} $*${{MAKINI_TEST_MODULE:+, testing $MAKINI_TEST_MODULE}}\"\nexit {exitCode}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

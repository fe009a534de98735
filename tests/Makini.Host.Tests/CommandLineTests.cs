namespace Makini.Host.Tests;

public class CommandLineTests
{
    private const int BadCommandLine = 64;

    [Fact]
    public async Task Names_a_script_that_does_not_exist()
    {
        HostRun run = await HostProcess.RunBareAsync("no-such-script.ps1");

        Assert.Equal(BadCommandLine, run.ExitCode);
        Assert.Contains("'no-such-script.ps1' is no script file", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Lines);
    }

    [Fact]
    public async Task Refuses_a_file_that_is_no_script()
    {
        HostRun run = await HostProcess.RunBareAsync("README.md");

        Assert.Equal(BadCommandLine, run.ExitCode);
        Assert.Contains(".ps1", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Nonsense", "'-Nonsense'")]
    [InlineData("-Command", "'-Command' needs a value")]
    [InlineData("-File", "'-File' needs a value")]
    public async Task Refuses_options_it_cannot_read(string option, string expected)
    {
        HostRun run = await HostProcess.RunBareAsync(option);

        Assert.Equal(BadCommandLine, run.ExitCode);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_name_without_its_value()
    {
        using var script = new ScriptFile("param($Name) 'must not run'");

        HostRun run = await HostProcess.RunBareAsync(script.Path, "-Name:");

        Assert.Equal(BadCommandLine, run.ExitCode);
        Assert.Empty(run.Lines);
    }

    [Fact]
    public async Task Says_that_a_module_is_not_there()
    {
        HostRun run = await HostProcess.RunAsync("-Module", "/no/such/module.psd1", "-c", "'must not run'");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/no/such/module.psd1", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Lines);
    }

    [Fact]
    public async Task Shows_its_usage()
    {
        HostRun run = await HostProcess.RunAsync("-Help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("-NonInteractive", run.Output, StringComparison.Ordinal);
    }
}

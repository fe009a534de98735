namespace Makini.Host.Tests;

public class CommandLineTests
{
    private const int BadCommandLine = 64;

    [Fact]
    public async Task Names_a_script_that_does_not_exist()
    {
        var run = await HostProcess.RunBareAsync("no-such-script.ps1");

        Assert.Equal(BadCommandLine, run.ExitCode);
        Assert.Contains("'no-such-script.ps1' is no script file", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Lines);
    }

    [Fact]
    public async Task Refuses_an_option_it_does_not_know()
    {
        var run = await HostProcess.RunBareAsync("-Nonsense");

        Assert.Equal(BadCommandLine, run.ExitCode);
        Assert.Contains("'-Nonsense'", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_module_is_not_there()
    {
        var run = await HostProcess.RunAsync("-Module", "/no/such/module.psd1", "-c", "'must not run'");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/no/such/module.psd1", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Lines);
    }

    [Fact]
    public async Task Shows_its_usage()
    {
        var run = await HostProcess.RunAsync("-Help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("-NonInteractive", run.Output, StringComparison.Ordinal);
    }
}

namespace Makini.Host.Tests;

public class CommandTests
{
    [Fact]
    public async Task Runs_the_text_of_a_command()
    {
        var run = await HostProcess.RunBareAsync("-Command", "Get-Bare;", "6", "*", "7");

        Assert.Equal(["the bare module is loaded", "42"], run.Lines);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("exit 4", 4)]
    [InlineData("throw 'over'", 1)]
    public async Task Ends_with_the_exit_code_of_the_command(string text, int expected)
    {
        var run = await HostProcess.RunBareAsync("-c", text);

        Assert.Equal(expected, run.ExitCode);
    }

    [Theory]
    [InlineData("-Command", "-")]
    [InlineData]
    public async Task Reads_commands_from_standard_input(params string[] arguments)
    {
        using var host = HostProcess.StartBare(arguments);

        var run = await host.FinishAsync("foreach ($i in 1..2) {\n  \"line $i\"\n}\nexit 5\n");

        Assert.Equal(["line 1", "line 2"], run.Lines);
        Assert.Equal(5, run.ExitCode);
    }

    [Fact]
    public async Task Names_what_the_parser_expected()
    {
        var run = await HostProcess.RunBareAsync("-c", "1 +");

        Assert.Contains("ParserError", run.Errors, StringComparison.Ordinal);
        Assert.Contains("value expression", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_where_the_rest_of_PowerShell_is()
    {
        var run = await HostProcess.RunBareAsync("-c", "1 | Select-Object -First 1");

        Assert.Contains("Select-Object is part of PowerShell itself", run.Errors, StringComparison.Ordinal);
        Assert.Contains("install pwsh", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_recommend_pwsh_for_a_command_that_nobody_knows()
    {
        var run = await HostProcess.RunBareAsync("-c", "Get-Nonsense");

        Assert.Contains("Get-Nonsense", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("pwsh", run.Errors, StringComparison.Ordinal);
    }
}

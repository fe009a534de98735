namespace Makini.Host.Tests;

/// <summary>The host on a terminal: util-linux's script lends it a pseudo terminal.</summary>
public class TerminalTests
{
    private const char Escape = '\e';

    [LinuxFact]
    public async Task Colors_what_goes_to_a_terminal()
    {
        var run = await RunOnTerminalAsync("$PSStyle.Foreground.Red + 'red' + $PSStyle.Reset; exit 3\n");

        Assert.Contains($"{Escape}[31mred{Escape}[0m", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.ExitCode);
    }

    [LinuxFact]
    public async Task Leaves_colors_out_where_the_user_wants_none()
    {
        var run = await RunOnTerminalAsync("$PSStyle.Foreground.Red + 'red' + $PSStyle.Reset; throw 'over'\nexit\n", noColor: "1");

        Assert.Contains("red", run.Lines);
        Assert.Contains("Exception: over", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Escape}[31", run.Output, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Reads_on_until_a_command_is_complete()
    {
        var run = await RunOnTerminalAsync("function prompt { 'ask me> ' }\n1..2 | ForEach-Object {\n'line ' + $_\n}\nexit\n");

        Assert.Contains("ask me> ", run.Output, StringComparison.Ordinal);
        Assert.Contains(">> ", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 1", run.Lines);
        Assert.Contains("line 2", run.Lines);
        Assert.Equal(0, run.ExitCode);
    }

    [LinuxFact]
    public async Task Goes_on_after_an_error()
    {
        var run = await RunOnTerminalAsync("throw 'over'\n'still ' + 'here'\nexit 2\n");

        Assert.Contains("Exception: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("still here", run.Lines);
        Assert.Equal(2, run.ExitCode);
    }

    [LinuxFact]
    public async Task Asks_for_what_a_command_needs()
    {
        var run = await RunOnTerminalAsync("function Hi { param([Parameter(Mandatory)] $Name) \"hello $Name\" }\nHi\nAnn\nexit\n");

        Assert.Contains("Name: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("hello Ann", run.Lines);
    }

    private static async Task<HostRun> RunOnTerminalAsync(string typed, string noColor = "")
    {
        using var host = HostProcess.StartOnTerminal(noColor);
        return await host.FinishAsync(typed);
    }
}

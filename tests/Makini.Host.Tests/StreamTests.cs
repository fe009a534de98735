namespace Makini.Host.Tests;

public class StreamTests
{
    private const char Escape = '\e';

    [Fact]
    public async Task Keeps_notices_off_standard_output()
    {
        using var script = new ScriptFile("""
            function Show-All { [CmdletBinding()] param()
                $PSCmdlet.WriteWarning('take care')
                $PSCmdlet.WriteVerbose('more of it')
                $DebugPreference = 'Continue'; $PSCmdlet.WriteDebug('even more') }
            Show-All -Verbose
            'data'
            """);

        var run = await HostProcess.RunBareAsync(script.Path);

        Assert.Equal("data", Assert.Single(run.Lines));
        Assert.Contains("WARNING: take care", run.Errors, StringComparison.Ordinal);
        Assert.Contains("VERBOSE: more of it", run.Errors, StringComparison.Ordinal);
        Assert.Contains("DEBUG: even more", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_no_escape_codes_into_a_file()
    {
        var run = await HostProcess.RunBareAsync(
            "-c", "$PSStyle.Foreground.Red + 'red' + $PSStyle.Reset; [pscustomobject] @{ A = 1 }; $Host.UI.WriteWarningLine('care'); throw 'over'");

        Assert.Contains("red", run.Lines);
        Assert.DoesNotContain(Escape, run.Output);
        Assert.DoesNotContain(Escape, run.Errors);
    }

    [Fact]
    public async Task Shows_no_progress_without_a_terminal()
    {
        var run = await HostProcess.RunBareAsync(
            "-c", "function Step { [CmdletBinding()] param() $PSCmdlet.WriteProgress([System.Management.Automation.ProgressRecord]::new(1, 'Reading', 'half')) }; Step");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Errors);
    }

    [Fact]
    public async Task Formats_tables_for_120_columns_without_a_terminal()
    {
        var run = await HostProcess.RunBareAsync(
            "-c", "[pscustomobject] @{ Number = 1; Text = 'x' * 200 }, [pscustomobject] @{ Number = 22; Text = 'y' }; $Host.UI.RawUI.WindowSize.Width");

        Assert.Contains("Number Text", run.Lines);
        Assert.Contains("120", run.Lines);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, 120));
    }

    [Theory]
    [InlineData("$Host.UI.ReadLine()")]
    [InlineData("$Host.UI.PromptForChoice('Delete', 'Sure?', @('&Yes', '&No'), 1)")]
    [InlineData("$Host.UI.PromptForCredential('Sign in', 'Who?', '', '')")]
    public async Task Fails_clearly_where_nobody_can_be_asked(string question)
    {
        var run = await HostProcess.RunBareAsync("-NonInteractive", "-c", $"$ErrorActionPreference = 'Stop'; {question}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nobody can be asked", run.Errors, StringComparison.Ordinal);
    }
}

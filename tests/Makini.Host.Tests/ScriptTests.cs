namespace Makini.Host.Tests;

public class ScriptTests
{
    [Fact]
    public async Task Binds_arguments_by_name_and_by_position()
    {
        using var script = new ScriptFile("""
            param([string] $Name, [switch] $Loud, [switch] $Quiet, [int] $Count, [Parameter(ValueFromRemainingArguments)] $Rest)
            "$Name,$Loud,$Quiet,$Count,$($Rest -join '+')"
            """);

        var run = await HostProcess.RunBareAsync(script.Path, "-Name", "with blank", "-Loud", "-Quiet:$false", "5", "x", "y");

        Assert.Equal("with blank,True,False,5,x+y", Assert.Single(run.Lines));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Refuses_an_argument_that_does_not_bind()
    {
        using var script = new ScriptFile("param([int] $Count) 'must not run'");

        var run = await HostProcess.RunBareAsync(script.Path, "-Count", "many");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Lines);
        Assert.Contains("many", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_its_own_place_and_the_module()
    {
        using var script = new ScriptFile("$PSCommandPath; $MyInvocation.MyCommand.Path; Get-Bare");

        var run = await HostProcess.RunBareAsync("-File", script.Path);

        Assert.Equal([script.Path, script.Path, "the bare module is loaded"], run.Lines);
    }

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("function Leave { exit 3 }; Leave; exit 9", 3)]
    [InlineData("[int] 'x'; 'goes on'", 0)]
    [InlineData("$ErrorActionPreference = 'Stop'; [int] 'x'", 1)]
    public async Task Ends_with_the_exit_code_of_the_script(string text, int expected)
    {
        using var script = new ScriptFile(text);

        var run = await HostProcess.RunBareAsync(script.Path);

        Assert.Equal(expected, run.ExitCode);
    }

    [Fact]
    public async Task Does_not_take_the_exit_code_of_another_program_for_its_own()
    {
        using var script = new ScriptFile("dotnet --no-such-option *> $null; \"program: $($LASTEXITCODE -ne 0)\"");

        var run = await HostProcess.RunBareAsync(script.Path);

        Assert.Equal("program: True", Assert.Single(run.Lines));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Shows_an_error_with_script_and_line_on_standard_error_only()
    {
        using var script = new ScriptFile("'before'\nthrow 'it broke'\n'after'");

        var run = await HostProcess.RunBareAsync(script.Path);

        Assert.Equal("before", Assert.Single(run.Lines));
        Assert.Contains($"{script.Path}:2", run.Errors, StringComparison.Ordinal);
        Assert.Contains("| it broke", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_after_an_error_that_ends_nothing()
    {
        using var script = new ScriptFile("""
            function Test-One { [CmdletBinding()] param()
                $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('one is bad'), 'Bad', 'InvalidData', 1)) }
            Test-One
            'after'
            """);

        var run = await HostProcess.RunBareAsync(script.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("after", Assert.Single(run.Lines));
        Assert.Contains("one is bad", run.Errors, StringComparison.Ordinal);
    }
}

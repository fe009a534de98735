using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

public sealed class TokenProviderTests : AccountTestBase
{
    private const string Connect = "$null = Connect-Makini acme -TokenProvider $provider -BaseUri $sandbox.Url";

    public TokenProviderTests(AccountFixture fixture)
        : base(fixture) => Engine.Get("$global:calls = 0; $global:provider = { $global:calls++; $sandbox.GetAccessToken() }");

    private int Calls => (int)Engine.One("$calls");

    [Fact]
    public void The_script_runs_once_and_again_after_a_refusal()
    {
        Engine.Get($"{Connect}; $null = Test-MakiniConnection");
        Assert.Equal(1, Calls);
        Expire();
        Engine.Run("Test-MakiniConnection acme");
        Assert.Equal(2, Calls);
        Engine.Get("Update-MakiniToken acme");
        Assert.Equal(3, Calls);
    }

    [Fact]
    public void The_token_may_be_text()
    {
        Engine.Get("$global:provider = { [System.Net.NetworkCredential]::new('', $sandbox.GetAccessToken()).Password }");
        Assert.True((bool)Engine.One($"{Connect}; Test-MakiniConnection acme -Quiet"));
    }

    [Theory]
    [InlineData("{ }", "gave nothing")]
    [InlineData("{ 'a'; 'b' }", "gave 2 objects")]
    [InlineData("{ 5 }", "no string")]
    [InlineData("{ throw 'no way' }", "no way")]
    public void What_gives_no_token_is_an_error_that_says_so(string script, string reason)
    {
        Engine.Get($"$global:provider = {script}");
        var result = Engine.Run(Connect);
        Fails(result, "MakiniTokenProviderFailed", "Correct the script block");
        Assert.Contains(reason, result.Error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_uses_its_own_connection_is_refused()
    {
        Engine.Get("$global:provider = { (Test-MakiniConnection acme -ErrorAction Stop).Message }");
        Engine.Get($"{Connect} -NoTest");
        dynamic health = Engine.One("Test-MakiniConnection acme");
        Assert.Equal("unreachable", (string)health.Status);
    }

    [Fact]
    public void Commands_of_one_pipeline_do_not_wait_for_each_other()
    {
        Engine.Get($"{Connect} -NoTest");
        var answers = Engine.Get("Test-MakiniConnection acme | ForEach-Object { Update-MakiniToken acme; Test-MakiniConnection acme -Quiet }");
        Assert.True((bool)Assert.Single(answers).BaseObject);
    }

    /// <summary>The command upstream reads on and is refused while the pipeline thread is in the one downstream, which is refused, too.</summary>
    [Fact]
    public async Task A_command_upstream_that_wants_a_token_does_not_hold_one_downstream()
    {
        const string Page = """{"data":[{"key":"1","name":"plant","sync_status":"done"}],"meta":{"last_page":40}}""";
        using var service = new TestService { Body = Page };
        using var shell = Engine.Shell(
            """
            $url, $refuse, $refusals = $args
            $null = Connect-Makini pages -TokenProvider { $global:calls++; "token-$calls" } -BaseUri $url -NoTest
            $isRefused = $false; $answer = $null
            Get-MakiniConnection -Remote -Connection pages | ForEach-Object {
                if (-not $isRefused) { $null = $refuse.Invoke(); $isRefused = $true }
                elseif ($null -eq $answer) {
                    while ($refusals.Invoke() -eq 0) { [Threading.Thread]::Sleep(1) }
                    $answer = Test-MakiniConnection pages -Quiet
                }
            }
            $answer
            """,
            service.Url,
            () => service.Refused = "token-1",
            () => service.Refusals);

        var output = await Task.Factory.FromAsync(shell.BeginInvoke(), shell.EndInvoke).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True((bool)Assert.Single(output).BaseObject);
        Assert.Empty(shell.Streams.Error);
        Assert.Equal(2, Calls);
    }

    [Fact]
    public void In_another_runspace_only_a_token_that_is_there_can_be_used()
    {
        Engine.Get(Connect);
        Assert.True((bool)Elsewhere().IsHealthy);
        Engine.Get($"{Connect} -NoTest");
        dynamic health = Elsewhere();
        Assert.Equal("MakiniTokenProviderFailed", (string)health.ErrorId);
    }

    private dynamic Elsewhere() => Engine.One(
        """
        $shared = Get-MakiniConnection acme
        $manifest = $args[0]
        1 | ForEach-Object -Parallel { Import-Module $using:manifest; Test-MakiniConnection $using:shared }
        """,
        ModuleUnderTest.Manifest);
}

using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

public sealed class ConnectionCmdletTests : ConnectionTestBase
{
    [Fact]
    public void Names_may_have_wildcards()
    {
        Connect("prod-a").ThrowOnError();
        Connect("prod-b").ThrowOnError();
        Connect("test").ThrowOnError();
        Assert.Equal(["prod-a", "prod-b"], Engine.Get("Get-MakiniConnection PROD*").Select(Name));
        Assert.Equal(["test", "prod-a"], Engine.Get("'test', '*a' | Get-MakiniConnection").Select(Name));
        Assert.Empty(Engine.Get("Get-MakiniConnection none*"));
    }

    [Fact]
    public void A_missing_name_is_an_error_of_its_own_and_the_others_come()
    {
        Connect("one").ThrowOnError();
        var result = Engine.Run("Get-MakiniConnection two, one");
        Assert.Null(result.Terminating);
        Assert.StartsWith("MakiniConnectionNotFound,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ObjectNotFound, result.Error.CategoryInfo.Category);
        Assert.Equal("two", result.Error.TargetObject);
        Assert.Contains("open: one", result.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(["one"], result.Output.Select(Name));
    }

    [Fact]
    public void Without_a_connection_the_error_says_what_to_type()
    {
        var error = Engine.Run("Test-MakiniConnection").Error;
        Assert.StartsWith("MakiniNotConnected,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ConnectionError, error.CategoryInfo.Category);
        Assert.Contains("Connect-Makini -Sandbox", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("-Token", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_the_default_makes_no_other_the_default()
    {
        Connect("one").ThrowOnError();
        Connect("two").ThrowOnError();
        Engine.Get("Disconnect-Makini");
        Assert.Equal(["one"], Engine.Get("Get-MakiniConnection").Select(Name));
        var error = Engine.Run("Test-MakiniConnection").Error;
        Assert.StartsWith("MakiniNotConnected,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Set-MakiniConnection", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("one", (string)Engine.One("(Set-MakiniConnection one -Default -PassThru).Name"));
        Assert.True((bool)Engine.One("Test-MakiniConnection -Quiet"));
    }

    [Fact]
    public void Connections_are_closed_by_name_wildcard_and_pipeline()
    {
        foreach (var name in new[] { "a1", "a2", "b", "c" }) Connect(name, "-NoTest").ThrowOnError();
        Engine.Get("Disconnect-Makini -Name a*");
        Engine.Get("Get-MakiniConnection b | Disconnect-Makini");
        Assert.Equal(["c"], Engine.Get("Get-MakiniConnection").Select(Name));
        Engine.Get("Get-MakiniConnection | Disconnect-Makini");
        Assert.Empty(Engine.Get("Get-MakiniConnection"));
    }

    [Fact]
    public void WhatIf_closes_and_changes_nothing()
    {
        Connect("one").ThrowOnError();
        Connect("two").ThrowOnError();
        Engine.Get("Disconnect-Makini one -WhatIf; Set-MakiniConnection one -Default -WhatIf");
        Assert.Equal(2, Engine.Get("Get-MakiniConnection").Count);
        Assert.Equal("two", (string)Engine.One("(Test-MakiniConnection).Name"));
    }

    [Fact]
    public void A_closed_connection_says_so()
    {
        Connect("one").ThrowOnError();
        dynamic health = Engine.One("$c = Get-MakiniConnection; Disconnect-Makini one; Test-MakiniConnection $c");
        Assert.Equal("MakiniNotConnected", (string)health.ErrorId);
    }

    [Theory]
    [InlineData("done", true)]
    [InlineData("fulldone", true)]
    [InlineData("inprogress", true)]
    [InlineData("error", false)]
    [InlineData("fail", false)]
    public void A_connection_is_as_healthy_as_its_synchronisation(string status, bool healthy)
    {
        Connect("one", "-NoTest").ThrowOnError();
        Service.Body = $$$"""{"data":{"provider":"netsuite","sync_status":"{{{status}}}"}}""";
        Assert.Equal(healthy, (bool)Engine.One("Test-MakiniConnection one -Quiet"));
        dynamic health = Engine.One("Test-MakiniConnection one");
        Assert.Equal(status, (string)health.Status);
        Assert.Equal(status == "fail", (bool)health.RequiresReauthorization);
        Assert.True((TimeSpan)health.Latency > TimeSpan.Zero);
    }

    [Fact]
    public void A_command_runs_on_each_connection_that_is_named_matched_or_piped()
    {
        foreach (var name in new[] { "a1", "a2", "b" }) Connect(name, "-NoTest").ThrowOnError();
        Assert.Equal(["b", "a1", "a2"], Engine.Get("(Test-MakiniConnection -Connection b, a*, A1).Name").Select(o => o.ToString()));
        Assert.Equal(["b", "a1"], Engine.Get("'b', (Get-MakiniConnection a1) | Test-MakiniConnection | ForEach-Object Name").Select(o => o.ToString()));
        Assert.StartsWith(
            "MakiniConnectionNotFound,", Engine.Run("Test-MakiniConnection c*").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_that_cannot_be_reached_is_an_answer()
    {
        Connect("one", "-MaximumRetryCount 0").ThrowOnError();
        Service.Dispose();
        dynamic health = Engine.One("Get-MakiniConnection | Test-MakiniConnection");
        Assert.Equal("unreachable", (string)health.Status);
        Assert.Equal("MakiniUnavailable", (string)health.ErrorId);
        Assert.False((bool)health.IsHealthy);
    }

    [Fact]
    public void A_connection_out_of_another_process_is_refused_with_what_to_do()
    {
        Connect("one").ThrowOnError();
        var error = Engine.Run(
            """
            $text = [System.Management.Automation.PSSerializer]::Serialize((Get-MakiniConnection one))
            $copy = [System.Management.Automation.PSSerializer]::Deserialize($text)
            $copy | Test-MakiniConnection
            """).Error;
        Assert.StartsWith("MakiniConnectionNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("one", error.TargetObject);
        Assert.Contains("inside the job", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_connection_is_refused() =>
        Assert.StartsWith(
            "CannotConvertArgument", Engine.Run("Test-MakiniConnection -Connection 5").Error.FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Each_runspace_has_its_own_connections()
    {
        Connect("one").ThrowOnError();
        using var other = new PowerShellEngine();
        Assert.Empty(other.Get("Get-MakiniConnection"));
        Assert.StartsWith("MakiniNotConnected,", other.Run("Test-MakiniConnection").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void One_connection_serves_eight_runspaces_at_once()
    {
        Connect("one").ThrowOnError();
        var answers = Engine.Get(
            """
            $shared = Get-MakiniConnection one
            $manifest = $args[0]
            1..24 | ForEach-Object -Parallel {
                Import-Module $using:manifest
                Test-MakiniConnection $using:shared -Quiet
            } -ThrottleLimit 8
            """,
            ModuleUnderTest.Manifest);
        Assert.Equal(24, answers.Count(answer => (bool)answer.BaseObject));
        Assert.Equal(25, Service.Requests.Count);
    }

    [Fact]
    public void Names_are_completed()
    {
        Connect("alpha", "-NoTest").ThrowOnError();
        Connect("al bert", "-NoTest").ThrowOnError();
        Connect("beta", "-NoTest").ThrowOnError();
        Assert.Equal(["'al bert'", "alpha"], Complete("Test-MakiniConnection -Connection AL"));
        Assert.Equal(["beta"], Complete("Get-MakiniConnection b"));
        Assert.Equal(["beta"], Complete("Disconnect-Makini 'b"));
    }

    private IEnumerable<string> Complete(string line) =>
        Engine.Get("(TabExpansion2 $args[0] $args[0].Length).CompletionMatches.CompletionText", line).Select(o => o.ToString());

    private static string Name(PSObject connection) => (string)((dynamic)connection.BaseObject).Name;
}

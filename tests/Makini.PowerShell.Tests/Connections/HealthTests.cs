using System.Management.Automation;

namespace Makini.PowerShell.Tests.Connections;

public sealed class HealthTests : ConnectionTestBase
{
    [Theory]
    [InlineData("done", true, false)]
    [InlineData("fulldone", true, false)]
    [InlineData("inprogress", true, false)]
    [InlineData("error", false, false)]
    [InlineData("fail", false, true)]
    public void Health_tells_what_is_wrong_and_what_to_do(string status, bool isHealthy, bool needsCustomer)
    {
        Connect();
        Say(status);
        dynamic health = Engine.One("Test-MakiniConnection");
        Assert.Equal((status, status), ((string)health.Status, (string)health.SyncStatus));
        Assert.Equal((isHealthy, needsCustomer), ((bool)health.IsHealthy, (bool)health.RequiresReauthorization));
        Assert.Equal(isHealthy, (object)health.Reason is null);
        Assert.Equal(isHealthy, (object)health.RecommendedAction is null);
        if (needsCustomer) Assert.Contains("New-MakiniLink 'one'", (string)health.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_that_is_refused_in_words_is_one_to_reconnect_and_one_without_answer_keeps_what_was_known()
    {
        Connect(parameters: "-MaximumRetryCount 0");
        Service.Status = "503 Service Unavailable";
        dynamic lost = Engine.One("Test-MakiniConnection");
        Assert.Equal("unreachable", (string)lost.Status);
        Assert.NotNull((object)lost.LastSync);
        (Service.Status, Service.Body) = ("401 Unauthorized", """{"message":"Please reconnect the system."}""");
        dynamic refused = Engine.One("Test-MakiniConnection");
        Assert.Equal(("fail", true), ((string)refused.Status, (bool)refused.RequiresReauthorization));
        Assert.Contains("New-MakiniLink 'one'", (string)refused.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void The_connection_itself_shows_what_was_told_last()
    {
        Connect();
        Say("fail");
        Engine.Get("$null = Test-MakiniConnection");
        dynamic connection = Engine.One("Get-MakiniConnection");
        Assert.Equal(("fail", true), ((string)connection.SyncStatus, (bool)connection.RequiresReauthorization));
        Assert.NotNull((object)connection.Reason);
        Assert.NotNull((object)connection.Latency);
        Assert.Contains("fail: reauthorize", Engine.Show("Get-MakiniConnection"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_gives_no_answer_is_left_alone_for_a_while()
    {
        Connect("one", "-NoTest -MaximumRetryCount 0 -CircuitBreakerThreshold 2");
        Service.Status = "503 Service Unavailable";
        Engine.Run("1..2 | ForEach-Object { Get-MakiniSite -ErrorAction SilentlyContinue }");
        var before = Service.Requests.Count;
        var error = Engine.Run("Get-MakiniSite").Error;
        Assert.StartsWith("MakiniUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("nothing is sent before", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(before, Service.Requests.Count);
        Assert.Contains("unavailable until", Engine.Show("Get-MakiniConnection"), StringComparison.Ordinal);

        Service.Status = "200 OK";
        Say("done");
        Assert.True((bool)Engine.One("Test-MakiniConnection -Quiet"));
        Assert.Equal("Closed", ((dynamic)Engine.One("Get-MakiniConnection")).Circuit.ToString());
    }

    [Fact]
    public void Waiting_gives_the_health_as_soon_as_it_is_good()
    {
        Connect();
        dynamic health = Engine.One("Wait-MakiniConnection one");
        Assert.True((bool)health.IsSynchronized);
        Say("inprogress");
        Assert.Equal("inprogress", (string)((dynamic)Engine.One("Get-MakiniConnection | Wait-MakiniConnection -For Active")).Status);
    }

    [Fact]
    public async Task Waiting_goes_on_until_the_synchronisation_is_over()
    {
        Connect();
        var asked = 0;
        Service.Answer = _ => Status(Interlocked.Increment(ref asked) == 1 ? "inprogress" : "done");
        using var shell = Engine.Shell("Wait-MakiniConnection one -For Synchronized -PollingInterval 1");
        dynamic health = Assert.Single(await Task.Factory.FromAsync(shell.BeginInvoke(), shell.EndInvoke)).BaseObject;
        Assert.Equal("done", (string)health.Status);
        Assert.Equal(2, asked);
    }

    [Theory]
    [InlineData("inprogress", "MakiniWaitTimeout", ErrorCategory.OperationTimeout)]
    [InlineData("fail", "MakiniReauthorizationRequired", ErrorCategory.AuthenticationError)]
    public void Waiting_ends_in_time_and_at_once_where_it_is_hopeless(string status, string id, ErrorCategory category)
    {
        Connect();
        Say(status);
        var result = Engine.Run("Wait-MakiniConnection one -TimeoutSec 1 -PollingInterval 60");
        Assert.Empty(result.Output);
        Assert.StartsWith($"{id},", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, result.Error.CategoryInfo.Category);
        Assert.Equal("one", result.Error.TargetObject);
    }

    [Fact]
    public async Task Watching_tells_of_each_change_once_through_an_outage()
    {
        Connect(parameters: "-MaximumRetryCount 0");
        using var shell = Engine.Shell("Watch-MakiniConnection -PollingInterval 1");
        using var changes = new PSDataCollection<PSObject>();
        var running = shell.BeginInvoke<PSObject, PSObject>(null, changes);
        await PolledAsync(2);
        Say("fail");
        await ComesAsync(changes, 1);
        await PolledAsync(2);
        Service.Status = "503 Service Unavailable";
        await ComesAsync(changes, 2);
        Service.Status = "429 Too Many Requests";
        await PolledAsync(2);
        Service.Status = "200 OK";
        Say("done");
        await ComesAsync(changes, 3);
        await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.Equal(["done > fail", "fail > unreachable", "unreachable > done"], changes.Select(Text));
        Assert.Equal([true, false, false], changes.Select(change => (bool)change.Properties["RequiresReauthorization"].Value));
        Assert.All(changes, change => Assert.Equal("one", change.Properties["Name"].Value));
    }

    [Theory]
    [InlineData("Wait-MakiniConnection a -TimeoutSec 1")]
    [InlineData("Watch-MakiniConnection a -TimeoutSec 1")]
    public async Task A_service_that_says_nothing_does_not_hold_it_beyond_its_time(string command)
    {
        using var silent = new TestService { IsSilent = true };
        Engine.Get("Connect-Makini a -Token $args[0] -BaseUri $args[1] -NoTest -TimeoutSec 86400", Secure(Canary), silent.Url);
        using var shell = Engine.Shell(command);
        var running = Task.Factory.FromAsync(shell.BeginInvoke(), shell.EndInvoke);
        Assert.Same(running, await Task.WhenAny(running, Task.Delay(TimeSpan.FromMinutes(5))));
        Assert.Contains("10 s", string.Concat((await running).Select(change => ((dynamic)change).Reason)) + string.Concat(shell.Streams.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_refused_behind_an_outage_is_told_as_well()
    {
        Connect(parameters: "-MaximumRetryCount 0");
        Service.Status = "503 Service Unavailable";
        using var shell = Engine.Shell("Watch-MakiniConnection -PollingInterval 1");
        using var changes = new PSDataCollection<PSObject>();
        var running = shell.BeginInvoke<PSObject, PSObject>(null, changes);
        await ComesAsync(changes, 1);
        Service.Status = "401 Unauthorized";
        await ComesAsync(changes, 2);
        await PolledAsync(2);
        await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.Equal([" > unreachable", "unreachable > unreachable"], changes.Select(Text));
        Assert.Equal(["MakiniUnavailable", "MakiniTokenExpired"], changes.Select(change => ((dynamic)change.Properties["Health"].Value).ErrorId));
    }

    [Fact]
    public async Task Too_many_requests_end_a_round_and_the_next_one_begins_with_the_rest()
    {
        for (var i = 1; i <= 8; i++) Engine.Get("Connect-Makini \"c$($args[0])\" -Token $args[1] -BaseUri $args[2] -NoTest -MaximumRetryCount 0", i, Secure($"token-{i}"), Service.Url);
        Service.Status = "429 Too Many Requests";
        using var shell = Engine.Shell("Watch-MakiniConnection -PollingInterval 1");
        using var changes = new PSDataCollection<PSObject>();
        var running = shell.BeginInvoke<PSObject, PSObject>(null, changes);
        await PolledAsync(8);
        await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        var asked = Service.Requests.Take(8).Select(request => request[request.IndexOf("token-", StringComparison.Ordinal)..].Split('\r')[0]);
        Assert.Equal(8, asked.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(changes);
    }

    [Fact]
    public async Task One_that_gives_no_answer_holds_up_no_other()
    {
        using var silent = new TestService { IsSilent = true };
        Engine.Get("Connect-Makini a -Token $args[0] -BaseUri $args[1] -NoTest", Secure(Canary), silent.Url);
        Connect("b", "-NoTest");
        Say("fail");
        using var shell = Engine.Shell("Watch-MakiniConnection -PollingInterval 1");
        using var changes = new PSDataCollection<PSObject>();
        var running = shell.BeginInvoke<PSObject, PSObject>(null, changes);
        await ComesAsync(changes, 1);
        await silent.RequestArrived.Task;
        await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.Equal(" > fail", Text(Assert.Single(changes)));
    }

    [Fact]
    public async Task One_that_was_connected_again_is_told_of_when_it_is_well()
    {
        Connect();
        Say("fail");
        using var shell = Engine.Shell(
            "$token, $url = $args; Watch-MakiniConnection -PollingInterval 1 | ForEach-Object { $_; if ($_.Is -eq 'fail') { $null = Connect-Makini one -Token $token -BaseUri $url -NoTest } }",
            Secure(Canary), Service.Url);
        using var changes = new PSDataCollection<PSObject>();
        var running = shell.BeginInvoke<PSObject, PSObject>(null, changes);
        await ComesAsync(changes, 1);
        Say("done");
        await ComesAsync(changes, 2);
        await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
        Assert.Equal([" > fail", "fail > done"], changes.Select(Text));
    }

    [Fact]
    public void An_error_code_of_the_list_makes_the_connection_one_to_reconnect()
    {
        Connect("one", "-ReauthorizationCode E7");
        Service.Answer = line => line.Contains("/integrations/", StringComparison.Ordinal) ? Status("done") : null;
        (Service.Status, Service.Body) = ("409 Conflict", """{"code":"E7"}""");
        var error = Engine.Run("Get-MakiniSite").Error;
        Assert.StartsWith("MakiniReauthorizationRequired,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("Makini.MakiniConnection", error.TargetObject.GetType().FullName);
        Assert.Contains("Connect-Makini 'one' -Link -Reconnect", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        dynamic health = Engine.One("Test-MakiniConnection");
        Assert.Equal(("fail", "done", true, false), ((string)health.Status, (string)health.SyncStatus, (bool)health.RequiresReauthorization, (bool)health.IsHealthy));
        dynamic connection = Engine.One("Get-MakiniConnection");
        Assert.Equal((string)health.RecommendedAction, (string)connection.RecommendedAction);
        Assert.Contains("E7", (string)connection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Watching_begins_with_what_is_not_healthy_and_ends_in_time()
    {
        Connect();
        Assert.Empty(Engine.Get("Watch-MakiniConnection -TimeoutSec 1 -PollingInterval 60"));
        Say("error");
        var change = Assert.Single(Engine.Get("Watch-MakiniConnection o* -TimeoutSec 1 -PollingInterval 60"));
        Assert.Equal(" > error", Text(change));
        Assert.StartsWith("MakiniConnectionNotFound,", Engine.Run("Watch-MakiniConnection none").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void The_view_of_a_change_says_what_to_do()
    {
        Connect();
        Say("fail");
        var view = Engine.Show("Watch-MakiniConnection -TimeoutSec 1 -PollingInterval 60", 160);
        Assert.Matches("Since +Name +Was +Is +Reason", view);
        Assert.Contains("refuses the credentials", view, StringComparison.Ordinal);
    }

    private static string Text(PSObject change) => $"{change.Properties["Was"].Value} > {change.Properties["Is"].Value}";

    private static async Task ComesAsync(PSDataCollection<PSObject> changes, int count)
    {
        using var limit = new CancellationTokenSource(Soon);
        while (changes.Count < count) await Task.Delay(20, limit.Token);
    }

    private async Task PolledAsync(int times)
    {
        using var limit = new CancellationTokenSource(Soon);
        for (var before = Service.Requests.Count; Service.Requests.Count < before + times;) await Task.Delay(20, limit.Token);
    }

    private void Say(string status) => Service.Body = Status(status);

    private static string Status(string status) => $$$"""{"data":{"id":"1","provider":"jd-edwards-world","sync_status":"{{{status}}}"}}""";
}

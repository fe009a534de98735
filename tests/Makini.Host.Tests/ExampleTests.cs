namespace Makini.Host.Tests;

/// <summary>The runbooks among the examples, as they try themselves out.</summary>
public class ExampleTests
{
    [Fact]
    public async Task Watching_tells_of_a_customer_who_is_needed_and_then_of_a_connection_that_is_well()
    {
        var run = await HostProcess.RunAsync("examples/watch-and-tell.ps1");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Chat: acme is fail, was not known. The connected system refuses the credentials", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("Please reconnect JD Edwards World", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("http://127.0.0.1", StringComparison.Ordinal) && line.Contains("/oauth/authorize?", StringComparison.Ordinal));
        Assert.Equal("Chat: acme is well again: done.", run.Lines[^1]);
    }

    [Fact]
    public async Task A_webhook_that_was_lost_is_made_good_by_asking()
    {
        var run = await HostProcess.RunAsync("examples/webhooks-with-polling.ps1");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^Webhook: work order .+ is now 'Pump 7 leaks'.$", run.Lines[0]);
        Assert.StartsWith("Quiet for", run.Lines[1], StringComparison.Ordinal);
        Assert.Matches("^Asked: work order .+ is now 'Gearbox 3 is loud'.$", run.Lines[2]);
        Assert.Equal("The listener has stopped.", run.Lines[3]);
        Assert.Equal(4, run.Lines.Count);
    }

    [Fact]
    public async Task The_runbook_that_the_page_on_testing_tests_makes_each_request_once()
    {
        var folder = Directory.CreateTempSubdirectory("makini-late-");
        try
        {
            var report = Path.Combine(folder.FullName, "late.csv");
            var runbook = $"./examples/testing/late-orders.ps1 -Path '{report}' -Today 2026-11-02";

            var run = await HostProcess.RunAsync("-Command", $"$null = Connect-Makini acme -Sandbox; {runbook}; {runbook}; Stop-MakiniSandbox");

            Assert.Equal("", run.Errors);
            Assert.Equal(["14 service requests made.", "0 service requests made."], run.Lines);
            Assert.Equal(15, File.ReadLines(report).Count());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

[Collection(SandboxCollection.Name)]
public sealed class StoppingTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Fact]
    public void A_consumer_that_has_enough_ends_the_download()
    {
        var all = Requests("Invoke-JdeQuery F0911 -Route Raw -Property DOC");
        var some = Requests("foreach ($once in 1) { Invoke-JdeQuery F0911 -Route Raw -Property DOC | ForEach-Object { break } }");
        Assert.True(some < all, $"{some} requests for one row, {all} for all.");
    }

    [Fact]
    public async Task Stopping_ends_a_query_that_waits_for_its_answer()
    {
        using var engine = new PowerShellEngine();
        dynamic slow = engine.One(
            """
            $slow = Start-MakiniSandbox -Latency 600000
            $null = Connect-Makini -Name slow -BaseUri $slow.Url -Token $slow.GetAccessToken() -Platform jd-edwards-world -NoTest
            $slow
            """);
        try
        {
            using var shell = engine.Shell("Invoke-JdeQuery F0101 -Property AN8");
            var running = shell.BeginInvoke();
            while ((long)slow.RequestCount == 0) await Task.Yield();
            await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop);
            Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
            Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
            Assert.Equal("still here", engine.One("'still here'"));
        }
        finally
        {
            slow.Dispose();
        }
    }

    private long Requests(string script)
    {
        var before = fixture.RequestCount;
        _engine.Get(script);
        return fixture.RequestCount - before;
    }
}

using System.Management.Automation;
using Makini.PowerShell.Tests.Connections;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Stopping;

/// <summary>
/// Each cmdlet that reads on and on, caught in the middle of a request that never ends: however it is stopped, the pipeline
/// comes back, the request's socket is closed, no thread is kept busy, and no file is left open or behind. What threads do is
/// seen while no other test runs.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class StreamingStopTests(AccountFixture fixture) : IClassFixture<AccountFixture>, IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly string _folder = TestFolder.Create("makini-stopping-");
    private readonly PowerShellEngine _engine = new();

    public static TheoryData<string> Calls => [.. StreamingCall.All.Select(call => call.ToString())];

    public static TheoryData<string> CallsWithOutput => [.. StreamingCall.WithOutput.Select(call => call.ToString())];

    public void Dispose() => _engine.Dispose();

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Stopping(string name)
    {
        var call = Find(name);
        var busy = BusyThreads();
        using var relay = Connect(call);
        using var shell = _engine.Shell(call.Script);
        var running = shell.InvokeAsync();
        await HeldAsync(relay, running);
        await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop).WaitAsync(Soon);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => running.WaitAsync(Soon));
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Equal("still here", (string)_engine.One("'still here'"));
        await relay.Left.Task.WaitAsync(Soon);
        await AssertNoFileAsync(call);
        _engine.Get("Disconnect-Makini *");
        await AssertNoSocketAsync(relay);
        await AssertNoThreadAsync(busy);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Closing_the_runspace(string name)
    {
        var call = Find(name);
        var busy = BusyThreads();
        using var relay = Connect(call);
        using var shell = _engine.Shell(call.Script);
        var running = shell.InvokeAsync();
        await HeldAsync(relay, running);
        await Task.Run(_engine.Runspace.Close).WaitAsync(Soon);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => running.WaitAsync(Soon));
        await relay.Left.Task.WaitAsync(Soon);
        await AssertNoFileAsync(call);
        await AssertNoThreadAsync(busy);
    }

    [Theory]
    [MemberData(nameof(CallsWithOutput))]
    public async Task A_consumer_that_has_enough(string name)
    {
        var call = Find(name);
        var busy = BusyThreads();
        using var relay = Connect(call);
        Assert.Single(await Task.Run(() => _engine.Get($"foreach ($once in 1) {{ {call.Script} | ForEach-Object {{ 1; break }} }}")).WaitAsync(Soon));
        if (relay.Held.Task.IsCompleted) await relay.Left.Task.WaitAsync(Soon);
        await AssertNoFileAsync(call);
        _engine.Get("Disconnect-Makini *");
        await AssertNoSocketAsync(relay);
        await AssertNoThreadAsync(busy);
    }

    /// <summary>Waits until the call hangs in its request.</summary>
    private static async Task HeldAsync(HoldingRelay relay, Task running)
    {
        if (await Task.WhenAny(relay.Held.Task, running).WaitAsync(Soon) == relay.Held.Task) return;
        await running;
        Assert.Fail("The call came to an end before the request that it was to hang in.");
    }

    private static StreamingCall Find(string name) => StreamingCall.All.First(call => call.ToString() == name);

    private HoldingRelay Connect(StreamingCall call)
    {
        var sandbox = fixture.Engine.One("$sandbox");
        var relay = new HoldingRelay((Uri)sandbox.Url, call.Request);
        _engine.Get(
            """
            $global:folder = $args[2]
            $null = Connect-Makini account -ClientId $args[0].ClientId -ClientSecret $args[0].GetClientSecret() -BaseUri $args[1] -NoTest
            $null = Connect-Makini held -Token $args[0].GetAccessToken() -BaseUri $args[1] -Platform jd-edwards-world -NoTest
            Set-MakiniConnection held -Default
            """,
            (object)sandbox,
            relay.Url,
            _folder);
        return relay;
    }

    /// <summary>What a command leaves to itself at Ctrl+C, since it does not end within 200 ms, cleans up a little later.</summary>
    private async Task AssertNoFileAsync(StreamingCall call)
    {
        using var limit = new CancellationTokenSource(Soon);
        while (!call.Leaves.SequenceEqual(Directory.EnumerateFiles(_folder).Select(Path.GetFileName))) await Task.Delay(10, limit.Token);
        // Where nothing keeps a file open, it can be opened for this process alone.
        foreach (var file in Directory.EnumerateFiles(_folder)) File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    private static async Task AssertNoSocketAsync(HoldingRelay relay)
    {
        using var limit = new CancellationTokenSource(Soon);
        while (relay.Open > 0) await Task.Delay(10, limit.Token);
    }
    /// <summary>The module has no threads of its own: what it does while a request is under way, it does on those of the pool.</summary>
    private static async Task AssertNoThreadAsync(int before)
    {
        using var limit = new CancellationTokenSource(Soon);
        while (BusyThreads() > before) await Task.Delay(10, limit.Token);
    }

    /// <summary>But for the caller's own.</summary>
    private static int BusyThreads()
    {
        ThreadPool.GetMaxThreads(out var all, out _);
        ThreadPool.GetAvailableThreads(out var idle, out _);
        return all - idle - (Thread.CurrentThread.IsThreadPoolThread ? 1 : 0);
    }
}

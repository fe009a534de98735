using System.Net;
using System.Net.Sockets;

namespace Makini.Sandbox.Tests.Server;

public sealed class LifetimeTests
{
    [Fact]
    public async Task Is_in_the_list_while_it_runs()
    {
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions());
        Assert.Contains(sandbox, MakiniSandbox.Running);
        sandbox.Stop();
        Assert.DoesNotContain(sandbox, MakiniSandbox.Running);
    }

    [Fact]
    public async Task Tells_what_it_was_started_with_and_how_it_is_used()
    {
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions { Seed = 7, Latency = TimeSpan.FromMilliseconds(1) });
        using var client = SandboxFixture.Connect(sandbox);
        Assert.Equal((1, 7, TimeSpan.FromMilliseconds(1), 0), (sandbox.Scale, sandbox.Seed, sandbox.Latency, sandbox.RequestCount));
        await client.GetStringAsync("api/raw/tables");
        using var unknown = await client.GetAsync("nowhere");
        Assert.Equal(2, sandbox.RequestCount);
        Assert.Equal(sandbox.Port, sandbox.Url.Port);
        Assert.True(sandbox.Url.IsLoopback);
    }

    [Fact]
    public async Task Has_a_token_of_its_own()
    {
        await using var one = MakiniSandbox.Start(new SandboxOptions());
        await using var other = MakiniSandbox.Start(new SandboxOptions());
        Assert.StartsWith("eyJ0eXAiOiJKV1Qi", one.AccessToken, StringComparison.Ordinal);
        Assert.NotEqual(one.AccessToken, other.AccessToken);
        Assert.Equal(one.AccessToken, new NetworkCredential("", one.GetAccessToken()).Password);
        Assert.NotEqual(one.Port, other.Port);
    }

    [Fact]
    public void Fails_on_a_port_in_use()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var error = Assert.Throws<MakiniException>(() => MakiniSandbox.Start(new SandboxOptions { Port = port }));
        Assert.Equal(ErrorIds.SandboxUnavailable, error.ErrorId);
        Assert.Equal(port, error.Target);
        Assert.NotNull(error.RecommendedAction);
        Assert.DoesNotContain(MakiniSandbox.Running, s => s.Port == port);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public void Fails_on_a_port_that_is_none(int port) =>
        Assert.Equal(ErrorIds.SandboxUnavailable, Assert.Throws<MakiniException>(() => MakiniSandbox.Start(new SandboxOptions { Port = port })).ErrorId);

    [Fact]
    public void Refuses_a_negative_latency() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MakiniSandbox.Start(new SandboxOptions { Latency = TimeSpan.FromTicks(-1) }));

    [Fact]
    public async Task Starts_again_on_the_same_port()
    {
        await using var first = MakiniSandbox.Start(new SandboxOptions());
        await first.DisposeAsync();
        await using var second = MakiniSandbox.Start(new SandboxOptions { Port = first.Port });
        using var client = SandboxFixture.Connect(second);
        Assert.NotEqual("", await client.GetStringAsync("api/raw/tables"));
    }

    [Fact]
    public async Task Can_be_stopped_twice()
    {
        var sandbox = MakiniSandbox.Start(new SandboxOptions());
        await sandbox.DisposeAsync();
        sandbox.Stop();
        sandbox.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Holds_every_answer_back_for_the_latency()
    {
        var (asked, release) = (Source(), Source());
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions(), _ =>
        {
            asked.TrySetResult();
            return release.Task;
        });
        using var client = SandboxFixture.Connect(sandbox);
        var answer = client.GetStringAsync("api/raw/tables");
        await asked.Task;
        Assert.False(answer.IsCompleted);
        release.SetResult();
        Assert.NotEqual("", await answer);
    }

    [Fact]
    public async Task Answers_others_while_one_is_held_back()
    {
        var (held, release, count) = (Source(), Source(), 0);
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions(), _ =>
        {
            if (Interlocked.Increment(ref count) > 1) return Task.CompletedTask;
            held.SetResult();
            return release.Task;
        });
        using var client = SandboxFixture.Connect(sandbox);
        var first = client.GetStringAsync("api/raw/tables");
        await held.Task;
        Assert.NotEqual("", await client.GetStringAsync("api/raw/tables"));
        Assert.False(first.IsCompleted);
        release.SetResult();
        await first;
    }

    [Fact]
    public async Task Drops_the_requests_under_way_when_it_stops()
    {
        var held = Source();
        var sandbox = MakiniSandbox.Start(new SandboxOptions(), async cancellation =>
        {
            held.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
        });
        using var client = SandboxFixture.Connect(sandbox);
        var answer = client.GetStringAsync("api/raw/tables");
        await held.Task;
        sandbox.Stop();
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Ends_a_query_that_never_ends_when_it_stops()
    {
        const string Endless = "WITH N (I) AS (SELECT 1 FROM SYSIBM.SYSDUMMY1 UNION ALL SELECT I + 1 FROM N) SELECT COUNT(*) AS C FROM N";
        var sandbox = MakiniSandbox.Start(new SandboxOptions());
        using var client = SandboxFixture.Connect(sandbox);
        var answer = client.PostAsync("api/passthrough", new StringContent($$"""{"method":"post","sql":"{{Endless}}"}"""));
        while (sandbox.RequestCount == 0) await Task.Yield();
        await sandbox.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }

    private static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

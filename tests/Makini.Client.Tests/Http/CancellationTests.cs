using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Http;

namespace Makini.Client.Tests.Http;

public sealed class CancellationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":[")]
    public async Task Stops_in_every_phase_and_closes_the_connection(string part)
    {
        var clientGone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(Answer.Stall(part, clientGone));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        using var stop = new CancellationTokenSource();

        var call = SendAsync(connection, stop.Token);
        await server.RequestArrivedAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await clientGone.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Stops_while_it_waits_to_repeat()
    {
        await using var server = new TestServer(Answer.Status(503));
        var time = new FakeTime { IsFrozen = true };
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TimeProvider = time });
        using var stop = new CancellationTokenSource();

        var call = SendAsync(connection, stop.Token);
        await time.WaitBegan.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Stops_while_it_waits_for_a_token()
    {
        await using var server = new TestServer(Answer.Json("{}"));
        var source = new WaitingTokenSource();
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TokenSource = source });
        using var stop = new CancellationTokenSource();

        var call = SendAsync(connection, stop.Token);
        await source.Asked.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Sends_nothing_when_it_is_stopped_already()
    {
        await using var server = new TestServer(Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(connection, new CancellationToken(canceled: true)));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_closed_connection_says_so()
    {
        var clientGone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(Answer.Stall("", clientGone));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var underWay = SendAsync(connection, CancellationToken.None);
        await server.RequestArrivedAsync();
        connection.Dispose();

        Assert.Equal(ErrorIds.NotConnected, (await Connect.FailsAsync(() => underWay)).ErrorId);
        Assert.Equal(ErrorIds.NotConnected, (await Connect.FailsAsync(() => connection.GetAsync())).ErrorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")]
    public async Task Too_slow_an_answer_is_no_cancellation(string part)
    {
        var clientGone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(Answer.Stall(part, clientGone));
        using var connection = new MakiniConnection(
            Connect.Options(server.Url) with { Timeout = TimeSpan.FromMilliseconds(100), MaximumRetryCount = 0 });

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
        Assert.Contains("0.1 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_try_has_its_own_time()
    {
        var clientGone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer((_, number) => number == 0 ? Answer.Stall("", clientGone) : Answer.Json("""{"ok":1}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { Timeout = TimeSpan.FromSeconds(2) });

        using var answer = await connection.GetAsync();

        Assert.Equal("""{"ok":1}""", answer.Text());
    }

    private static Task<MakiniResponse> SendAsync(MakiniConnection connection, CancellationToken stop) =>
        connection.Transport.SendAsync(new MakiniRequest(HttpMethod.Get, "/api/things"), NullCallLog.Instance, stop);

    private sealed class WaitingTokenSource : ITokenSource
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask<AccessToken> GetAsync(AccessToken? refused, ICallLog log, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("It never ends by itself.");
        }
    }
}

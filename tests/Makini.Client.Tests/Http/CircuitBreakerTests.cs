using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Http;

public sealed class CircuitBreakerTests : IAsyncDisposable
{
    private const int Threshold = 3;

    private readonly FakeTime _time = new();
    private readonly TestServer _server;
    private readonly MakiniConnection _connection;
    private volatile int _status = 503;

    public CircuitBreakerTests()
    {
        _server = new TestServer((r, _) => r.Target.EndsWith("current", StringComparison.Ordinal)
            ? Answer.Json("""{"data":{"sync_status":"done"}}""")
            : Answer.Status(_status));
        _connection = Connected(Threshold);
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Calls_that_keep_failing_are_no_longer_sent()
    {
        await FailAsync(Threshold);
        Assert.Equal((MakiniCircuit.Open, "unavailable"), (_connection.Circuit, _connection.Status));
        Assert.Equal(_time.GetUtcNow().AddSeconds(30), _connection.UnavailableUntil);

        var error = await Connect.FailsAsync(() => _connection.GetAsync());

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
        Assert.Contains(_connection.UnavailableUntil!.Value.ToLocalTime().ToString("HH:mm:ss", null), error.Message, StringComparison.Ordinal);
        Assert.Contains("Test-MakiniConnection 'plant'", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(Threshold, _server.Requests.Count);
    }

    [Fact]
    public async Task After_a_pause_one_call_is_a_try_and_lets_the_others_through()
    {
        await FailAsync(Threshold);
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal((MakiniCircuit.HalfOpen, null), (_connection.Circuit, _connection.UnavailableUntil));
        _status = 200;
        using var answer = await _connection.GetAsync();
        Assert.Equal(MakiniCircuit.Closed, _connection.Circuit);
    }

    [Fact]
    public async Task A_try_that_fails_makes_the_pause_longer()
    {
        await FailAsync(Threshold);
        _time.Advance(TimeSpan.FromSeconds(31));
        await FailAsync(1);
        Assert.Equal(_time.GetUtcNow().AddMinutes(1), _connection.UnavailableUntil);
    }

    [Fact]
    public async Task A_status_that_is_told_ends_the_pause()
    {
        await FailAsync(Threshold);
        await _connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None);
        Assert.Equal((MakiniCircuit.Closed, "done"), (_connection.Circuit, _connection.Status));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task An_answer_of_any_kind_shows_a_service_that_is_there(int status)
    {
        _status = status;
        for (var call = 0; call < Threshold * 3; call++) await Connect.FailsAsync(() => _connection.GetAsync());
        Assert.Equal(MakiniCircuit.Closed, _connection.Circuit);
    }

    [Fact]
    public async Task Zero_is_never()
    {
        using var always = Connected(0);
        for (var call = 0; call < 20; call++) await Connect.FailsAsync(() => always.GetAsync());
        Assert.Equal((MakiniCircuit.Closed, 20), (always.Circuit, _server.Requests.Count));
    }

    private MakiniConnection Connected(int threshold) => new(Connect.Options(_server.Url) with
    {
        TimeProvider = _time,
        MaximumRetryCount = 0,
        CircuitBreakerThreshold = threshold,
    });

    private async Task FailAsync(int calls)
    {
        for (var call = 0; call < calls; call++)
            Assert.Equal(503, (await Connect.FailsAsync(() => _connection.GetAsync())).StatusCode);
    }
}

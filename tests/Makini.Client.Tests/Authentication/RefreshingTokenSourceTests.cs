using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Authentication;

public sealed class RefreshingTokenSourceTests
{
    private readonly FakeTime _time = new();

    [Fact]
    public async Task Refreshes_shortly_before_the_end()
    {
        await using var service = new TokenService();
        using var source = Source(service, _time.GetUtcNow().AddHours(1));

        Assert.Equal("access-1", await TokenAsync(source));
        _time.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1));
        Assert.Equal("access-1", await TokenAsync(source));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("access-2", await TokenAsync(source));
        Assert.Equal("access-2", await TokenAsync(source));

        Assert.Equal(1, service.Grants);
        Assert.Equal(_time.GetUtcNow().AddHours(1), source.Current!.ExpiresAt);
    }

    [Fact]
    public async Task Says_that_the_refresh_was_refused()
    {
        await using var service = new TokenService();
        using var connection = Connection(service, Source(service, null));
        service.RotateElsewhere();

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.TokenExpired, error.ErrorId);
        Assert.Contains("refresh token", error.Message, StringComparison.Ordinal);
        Assert.Contains("Connect-Makini", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_with_the_new_pair_after_401()
    {
        await using var server = new TestServer((r, _) => r.Target == "/link/token"
            ? Answer.Json("""{"access_token":"access-2","refresh_token":"refresh-2"}""")
            : r.Authorization == "Bearer access-2" ? Answer.Json("{}") : Answer.Status(401));
        var options = Connect.Options(server.Url);
        using var connection = new MakiniConnection(options with { TokenSource = new RefreshingTokenSource(TokenService.First(), new TokenEndpoint(options)) });

        using var first = await connection.GetAsync();
        using var second = await connection.GetAsync();

        Assert.Equal(
            ["/api/things", "/link/token", "/api/things", "/api/things"],
            server.Requests.Select(r => r.Target));
    }

    [Fact]
    public async Task Refreshes_once_for_32_threads()
    {
        await using var service = new TokenService();
        using var connection = Connection(service, Source(service, _time.GetUtcNow()));
        using var together = new Barrier(32);

        var calls = Enumerable.Range(0, 32).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return connection.GetAsync();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap());
        var answers = await Task.WhenAll(calls);

        Assert.Equal(1, service.Grants);
        Assert.Equal(32, service.Requests.Count(r => r.Authorization == "Bearer access-2"));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_cancelled_waiter_does_not_stop_the_others()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(Answer.After(go.Task, Answer.Json("""{"access_token":"access-2","refresh_token":"refresh-2"}""")));
        using var source = new RefreshingTokenSource(TokenService.First(_time.GetUtcNow()), Endpoint(server.Url));
        using var leaving = new CancellationTokenSource();
        var first = source.GetAsync(refused: null, NullCallLog.Instance, leaving.Token).AsTask();
        await server.RequestArrivedAsync();
        var second = source.GetAsync(refused: null, NullCallLog.Instance, CancellationToken.None).AsTask();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        go.SetResult();

        Assert.Equal("access-2", (await second).Secret);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_refresh_goes_on_when_all_who_waited_have_left()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(Answer.After(go.Task, Answer.Json("""{"access_token":"access-2","refresh_token":"refresh-2"}""")));
        var store = new MemoryStore(TokenService.First(_time.GetUtcNow()));
        store.Reading = number =>
        {
            if (number == 2) stored.SetResult();
            return Task.CompletedTask;
        };
        using var source = new RefreshingTokenSource(store.Set!, Endpoint(server.Url), store);
        using var leaving = new CancellationTokenSource();
        var only = source.GetAsync(refused: null, NullCallLog.Instance, leaving.Token).AsTask();
        await server.RequestArrivedAsync();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        source.Dispose();
        go.SetResult();
        await stored.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("access-2", store.Set!.AccessToken.Secret);
    }

    [Fact]
    public async Task While_the_old_token_works_a_failure_is_a_warning()
    {
        await using var service = new TokenService { Fault = n => n == 1 ? Answer.Status(500) : null };
        using var source = Source(service, _time.GetUtcNow().AddHours(1));
        _time.Advance(TimeSpan.FromMinutes(56));
        var log = new RecordingLog();

        Assert.Equal("access-1", await TokenAsync(source, log));
        Assert.Equal("access-1", await TokenAsync(source, log));
        Assert.Equal(1, service.Grants);
        Assert.Contains(log.Lines, l => l.Contains("not renewed yet", StringComparison.Ordinal));

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("access-2", await TokenAsync(source, log));
    }

    [Fact]
    public async Task Once_the_old_token_has_ended_a_failure_is_an_error()
    {
        await using var service = new TokenService { Fault = _ => Answer.Status(500) };
        using var source = Source(service, _time.GetUtcNow().AddHours(1));
        _time.Advance(TimeSpan.FromHours(1));

        var error = await Assert.ThrowsAsync<MakiniException>(() => TokenAsync(source));

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
    }

    [Fact]
    public async Task A_new_token_that_has_ended_already_is_used_until_it_is_refused()
    {
        await using var service = new TokenService { ExpiresIn = "1700000000" };
        using var source = Source(service, _time.GetUtcNow());

        Assert.Equal("access-2", await TokenAsync(source));
        Assert.Equal("access-2", await TokenAsync(source));

        Assert.Equal(1, service.Grants);
    }

    [Fact]
    public async Task Without_refresh_data_there_is_no_other_token()
    {
        await using var service = new TokenService();
        using var source = new RefreshingTokenSource(TokenSetFormat.FromPlain("access-1"), Endpoint(service.Url));

        var again = await source.GetAsync(source.Current!.AccessToken, NullCallLog.Instance, CancellationToken.None);
        var error = await Assert.ThrowsAsync<MakiniException>(() => source.RotateAsync(NullCallLog.Instance, CancellationToken.None));

        Assert.Equal("access-1", again.Secret);
        Assert.Equal(ErrorIds.SecretInvalid, error.ErrorId);
        Assert.Contains("Update-MakiniToken -Issue", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(0, service.Grants);
    }

    [Fact]
    public async Task A_new_token_that_is_refused_at_once_is_not_replaced_again_for_a_minute()
    {
        await using var service = new TokenService();
        using var source = Source(service, null);

        var second = await source.GetAsync(TokenService.First().AccessToken, NullCallLog.Instance, CancellationToken.None);
        var same = await source.GetAsync(second, NullCallLog.Instance, CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1));
        var third = await source.GetAsync(second, NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(("access-2", "access-2", "access-3"), (second.Secret, same.Secret, third.Secret));
        Assert.Equal(2, service.Grants);
    }

    [Fact]
    public async Task A_new_token_of_a_short_life_is_replaced_when_it_is_due()
    {
        await using var service = new TokenService { ExpiresIn = "10" };
        using var source = Source(service, _time.GetUtcNow());

        Assert.Equal("access-2", await TokenAsync(source));
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal("access-3", await TokenAsync(source));
    }

    [Fact]
    public async Task A_new_token_is_replaced_when_asked_to()
    {
        await using var service = new TokenService();
        using var source = Source(service, null);

        await source.RotateAsync(NullCallLog.Instance, CancellationToken.None);
        var set = await source.RotateAsync(NullCallLog.Instance, CancellationToken.None);

        Assert.Equal("access-3", set.AccessToken.Secret);
    }

    [Fact]
    public async Task Rotates_now_when_asked_to()
    {
        await using var service = new TokenService();
        using var source = Source(service, null);

        var set = await source.RotateAsync(NullCallLog.Instance, CancellationToken.None);

        Assert.Equal("access-2", set.AccessToken.Secret);
        Assert.Equal("access-2", await TokenAsync(source));
    }

    private static async Task<string> TokenAsync(RefreshingTokenSource source, ICallLog? log = null) =>
        (await source.GetAsync(refused: null, log ?? NullCallLog.Instance, CancellationToken.None)).Secret;

    private static MakiniConnection Connection(TokenService service, ITokenSource source) =>
        new(Connect.Options(service.Url) with { TokenSource = source });

    private TokenEndpoint Endpoint(Uri url) => new(new ServiceOptions { Name = "plant", BaseUri = url, TimeProvider = _time });

    private RefreshingTokenSource Source(TokenService service, DateTimeOffset? expiresAt) =>
        new(TokenService.First(expiresAt), Endpoint(service.Url));
}

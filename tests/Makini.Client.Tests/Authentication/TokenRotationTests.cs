using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Configuration;

namespace Makini.Client.Tests.Authentication;

/// <summary>Whatever step fails, what the store holds then must work at a service that ends old pairs.</summary>
public sealed class TokenRotationTests
{
    private readonly RecordingLog _log = new();

    [Fact]
    public async Task Stores_the_new_pair_before_it_is_used()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        using var connection = StoredConnection.Open(service, store);
        store.Set = service.RotateElsewhere();
        var stored = "";
        store.Writing = _ =>
        {
            stored += $"{service.Requests.Count(r => r.Authorization == "Bearer access-3")} ";
            return Task.CompletedTask;
        };

        await connection.Source.RotateAsync(_log, CancellationToken.None);
        using var answer = await connection.Connection.GetAsync();

        Assert.Equal("0 0 ", stored);
        Assert.Equal("access-3", store.Set!.AccessToken.Secret);
        Assert.Equal("Bearer access-3", service.Requests[^1].Authorization);
    }

    [Theory]
    [InlineData("first read")]
    [InlineData("lock")]
    [InlineData("second read")]
    [InlineData("rehearsal")]
    [InlineData("grant")]
    [InlineData("answer")]
    [InlineData("write")]
    public async Task A_step_that_fails_leaves_a_pair_that_works(string step)
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        using var connection = StoredConnection.Open(service, store);
        var obstacle = Obstruct(step, service, store);

        var error = await Assert.ThrowsAsync<MakiniException>(() => connection.Source.RotateAsync(_log, CancellationToken.None));

        Assert.Equal(ExpectedError(step), error.ErrorId);
        Assert.True(service.Accepts(store.Set!), "the stored access token works");
        Assert.True(service.CanRefresh(store.Set!), "the stored refresh token works");
        obstacle.Dispose();

        await connection.Source.RotateAsync(_log, CancellationToken.None);
        using var answer = await connection.Connection.GetAsync();

        Assert.True(store.Set!.IsSame(connection.Source.Current), "the pair in use is the stored one");
        Assert.True(service.Accepts(store.Set));
    }

    [Fact]
    public async Task Takes_the_pair_that_another_process_has_stored()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        using var connection = StoredConnection.Open(service, store);
        store.Set = service.RotateElsewhere();

        using var answer = await connection.Connection.GetAsync();

        Assert.Equal("Bearer access-2", service.Requests[^1].Authorization);
        Assert.Equal(0, service.Grants);
        Assert.Equal(0, store.Writes);
    }

    [Fact]
    public async Task Refreshes_an_expired_pair_that_another_process_has_stored()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        using var connection = StoredConnection.Open(service, store);
        service.RotateElsewhere();
        store.Set = TokenService.Pair(2, new FakeTime().GetUtcNow().AddMinutes(-1));

        using var answer = await connection.Connection.GetAsync();

        Assert.Equal("Bearer access-3", service.Requests[^1].Authorization);
        Assert.Equal(1, service.Grants);
    }

    [Fact]
    public async Task Takes_a_stored_pair_also_in_place_of_a_new_one_that_is_refused()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        using var connection = StoredConnection.Open(service, store);
        await connection.Source.RotateAsync(_log, CancellationToken.None);
        var refused = connection.Source.Current!.AccessToken;

        Assert.Same(refused, await connection.Source.GetAsync(refused, _log, CancellationToken.None));
        store.Set = service.RotateElsewhere();
        using var answer = await connection.Connection.GetAsync();

        Assert.Equal("Bearer access-3", service.Requests[^1].Authorization);
        Assert.Equal(1, service.Grants);
    }

    [Fact]
    public async Task Takes_the_pair_of_another_machine_that_refreshed_at_the_same_time()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        using var connection = StoredConnection.Open(service, store);
        service.Fault = _ =>
        {
            store.Set = TokenService.Pair(2);
            return Answer.Json("""{"error":"invalid_grant"}""", 400);
        };

        var set = await connection.Source.RotateAsync(_log, CancellationToken.None);

        Assert.Equal("access-2", set.AccessToken.Secret);
    }

    [Fact]
    public async Task Where_there_is_only_an_access_token_takes_one_that_somebody_stored()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenSetFormat.FromPlain("access-1"));
        using var connection = StoredConnection.Open(service, store);
        store.Set = service.RotateElsewhere();
        store.Set = TokenSetFormat.FromPlain("access-2");

        using var answer = await connection.Connection.GetAsync();

        Assert.Equal("Bearer access-2", service.Requests[^1].Authorization);
        Assert.Equal(0, service.Grants);
    }

    [Fact]
    public async Task Two_rotations_of_one_process_refresh_once()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First(new FakeTime().GetUtcNow()));
        using var one = StoredConnection.Open(service, store);
        using var two = StoredConnection.Open(service, store);

        var answers = await Task.WhenAll(one.Connection.GetAsync(), two.Connection.GetAsync());

        Assert.Equal(1, service.Grants);
        Assert.True(one.Source.Current!.IsSame(two.Source.Current));
        Assert.True(service.Accepts(store.Set!));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_token_that_was_issued_takes_the_same_way()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        using var connection = StoredConnection.Open(service, store);

        await connection.Source.ReplaceAsync((_, _) => Task.FromResult(TokenSetFormat.FromPlain("issued")), _log, CancellationToken.None);

        Assert.Equal("issued", store.Set!.AccessToken.Secret);
        Assert.Equal("refresh-1", store.Set.RefreshToken);
        Assert.Equal(2, store.Writes);
        Assert.Equal("issued", connection.Source.Current!.AccessToken.Secret);
    }

    [Fact]
    public async Task Nothing_is_issued_for_a_store_that_cannot_be_written()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First()) { Writing = _ => MemoryStore.Fail(ErrorIds.SecretInvalid) };
        using var connection = StoredConnection.Open(service, store);
        var issued = 0;

        await Assert.ThrowsAsync<MakiniException>(() => connection.Source.ReplaceAsync(
            (_, _) => Task.FromResult(TokenSetFormat.FromPlain($"issued-{++issued}")), _log, CancellationToken.None));

        Assert.Equal(0, issued);
    }

    [Fact]
    public async Task Can_be_cancelled_while_another_process_has_its_turn()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        using var connection = StoredConnection.Open(service, store);
        using var held = await CrossProcessLock.AcquireAsync(store.Id, _log, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        store.Reading = _ =>
        {
            stop.Cancel();
            return Task.CompletedTask;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.Source.RotateAsync(_log, stop.Token));

        Assert.Equal(0, service.Grants);
    }

    private static string ExpectedError(string step) => step switch
    {
        "lock" => ErrorIds.ConfigurationUnavailable,
        "grant" or "answer" => ErrorIds.Unavailable,
        "write" => ErrorIds.TokenNotStored,
        _ => ErrorIds.SecretInvalid,
    };

    /// <summary>Puts something in the way of a step, once.</summary>
    private static Removal Obstruct(string step, TokenService service, MemoryStore store)
    {
        switch (step)
        {
            case "first read": store.Reading = n => FailAt(1, n); break;
            case "second read": store.Reading = n => FailAt(2, n); break;
            case "rehearsal": store.Writing = n => FailAt(1, n); break;
            case "write": store.Writing = n => FailAt(2, n); break;
            case "grant": service.Fault = n => n == 1 ? Answer.Status(500) : null; break;
            case "answer": service.Fault = n => n == 1 ? Answer.Cut() : null; break;
            default: return new Removal(Directory.CreateDirectory(CrossProcessLock.PathOf(store.Id)));
        }

        return new Removal(null);
    }

    private static Task FailAt(int number, int current) => current == number ? MemoryStore.Fail(ErrorIds.SecretInvalid) : Task.CompletedTask;

    private sealed class Removal(DirectoryInfo? folder) : IDisposable
    {
        public void Dispose() => folder?.Delete();
    }
}

using Makini.Client.Tests.Fakes;

namespace Makini.Client.Tests.Authentication;

/// <summary>What a rotation does about a store that fails, forgets or has been emptied.</summary>
public sealed class StoredTokensTests
{
    private readonly RecordingLog _log = new();

    [Fact]
    public async Task A_pair_that_was_not_stored_is_stored_by_the_next_call_before_it_is_used()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        store.Writing = n => n == 2 ? MemoryStore.Fail(ErrorIds.SecretInvalid) : Task.CompletedTask;
        using var connection = StoredConnection.Open(service, store);

        var error = await Assert.ThrowsAsync<MakiniException>(() => connection.Source.RotateAsync(_log, CancellationToken.None));
        Assert.Equal(ErrorIds.TokenNotStored, error.ErrorId);
        Assert.Equal("access-1", store.Set!.AccessToken.Secret);
        using var answer = await connection.Connection.GetAsync();

        Assert.Equal("access-2", store.Set!.AccessToken.Secret);
        Assert.Equal("Bearer access-2", service.Requests[^1].Authorization);
        Assert.Equal(1, service.Grants);
    }

    [Fact]
    public async Task A_pair_that_cannot_be_stored_is_not_used()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        store.Writing = n => n >= 2 ? MemoryStore.Fail(ErrorIds.SecretInvalid) : Task.CompletedTask;
        using var connection = StoredConnection.Open(service, store);

        await Assert.ThrowsAsync<MakiniException>(() => connection.Source.RotateAsync(_log, CancellationToken.None));
        using var answer = await connection.Connection.GetAsync(log: _log);

        Assert.Equal("Bearer access-1", service.Requests[^1].Authorization);
        Assert.Contains(_log.Lines, l => l.Contains("not renewed yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pair_that_another_process_stored_meanwhile_takes_the_place_of_one_that_was_not_stored()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First());
        store.Writing = n => n == 2 ? MemoryStore.Fail(ErrorIds.SecretInvalid) : Task.CompletedTask;
        using var connection = StoredConnection.Open(service, store);
        await Assert.ThrowsAsync<MakiniException>(() => connection.Source.RotateAsync(_log, CancellationToken.None));

        store.Set = service.RotateElsewhere();
        using var answer = await connection.Connection.GetAsync();

        Assert.Equal("Bearer access-3", service.Requests[^1].Authorization);
    }

    [Fact]
    public async Task Writes_once_more_what_was_lost()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First()) { Loses = n => n == 2 };
        using var connection = StoredConnection.Open(service, store);

        await connection.Source.RotateAsync(_log, CancellationToken.None);

        Assert.Equal("access-2", store.Set!.AccessToken.Secret);
        Assert.Equal(3, store.Writes);
    }

    [Fact]
    public async Task Warns_where_a_store_keeps_losing_writes()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First()) { Loses = n => n >= 2 };
        using var connection = StoredConnection.Open(service, store);

        var set = await connection.Source.RotateAsync(_log, CancellationToken.None);

        Assert.Equal("access-2", set.AccessToken.Secret);
        Assert.Contains(_log.Lines, l => l.Contains("does not keep the new token pair", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pair_that_cannot_be_read_back_counts_as_stored()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(TokenService.First()) { Reading = n => n == 3 ? MemoryStore.Fail(ErrorIds.SecretInvalid) : Task.CompletedTask };
        using var connection = StoredConnection.Open(service, store);

        await connection.Source.RotateAsync(_log, CancellationToken.None);

        Assert.Equal("access-2", store.Set!.AccessToken.Secret);
        Assert.Contains(_log.Lines, l => l.Contains("could not be read back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Never_makes_a_secret_again_that_somebody_removed()
    {
        await using var service = new TokenService();
        var store = new MemoryStore(null);
        using var connection = StoredConnection.Open(service, store, TokenService.First());

        var error = await Assert.ThrowsAsync<MakiniException>(() => connection.Source.RotateAsync(_log, CancellationToken.None));

        Assert.Equal(ErrorIds.SecretNotFound, error.ErrorId);
        Assert.Equal(0, store.Writes + service.Grants);
    }
}

using Makini.Configuration;

namespace Makini.Client.Tests.Fakes;

/// <summary>A store in memory that fails or forgets where a test says so.</summary>
internal sealed class MemoryStore(TokenSet? set) : ITokenStore
{
    private int _reads;
    private int _writes;

    public string Id { get; init; } = $"Vault/{Guid.NewGuid():N}";

    public TokenSet? Set { get; set; } = set;

    public int Reads => Volatile.Read(ref _reads);

    public int Writes => Volatile.Read(ref _writes);

    /// <summary>Before a read, by its number from 1.</summary>
    public Func<int, Task> Reading { get; set; } = _ => Task.CompletedTask;

    /// <summary>Before a write, by its number from 1.</summary>
    public Func<int, Task> Writing { get; set; } = _ => Task.CompletedTask;

    /// <summary>Whether a write is lost without a word.</summary>
    public Func<int, bool> Loses { get; set; } = _ => false;

    public static Task Fail(string errorId) => Task.FromException(new MakiniException(errorId, "The vault does not do it."));

    public Task<IDisposable> LockAsync(ICallLog log, CancellationToken cancellationToken) => CrossProcessLock.AcquireAsync(Id, log, cancellationToken);

    public async Task<TokenSet?> ReadAsync(ICallLog log, CancellationToken cancellationToken)
    {
        await Reading(Interlocked.Increment(ref _reads));
        return Set;
    }

    public async Task WriteAsync(TokenSet set, ICallLog log, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _writes);
        await Writing(number);
        if (!Loses(number)) Set = set;
    }
}

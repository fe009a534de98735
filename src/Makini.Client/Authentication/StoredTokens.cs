namespace Makini;

/// <summary>The store's side of a rotation. Remembers a new pair that could not be written, to write it before it is used.</summary>
internal sealed class StoredTokens(ITokenStore store, string connection)
{
    private Pending? _pending;

    /// <summary>Names the secret.</summary>
    public string Id => store.Id;

    /// <summary>A new pair is still to be written.</summary>
    public bool HasPending => _pending is not null;

    /// <inheritdoc cref="ITokenStore.LockAsync"/>
    public Task<IDisposable> LockAsync(ICallLog log, CancellationToken cancellationToken) => store.LockAsync(log, cancellationToken);

    /// <exception cref="MakiniException">SecretNotFound: somebody removed it. Or it cannot be read.</exception>
    public async Task<TokenSet> ReadAsync(ICallLog log, CancellationToken cancellationToken) =>
        await store.ReadAsync(log, cancellationToken).ConfigureAwait(false) ?? throw Missing();

    /// <summary>Writes back what was read: whatever prevents it shows while the pair is still good.</summary>
    /// <exception cref="MakiniException">It cannot be written.</exception>
    public Task RehearseAsync(TokenSet stored, ICallLog log, CancellationToken cancellationToken) =>
        store.WriteAsync(stored, log, cancellationToken);

    /// <summary>Writes a new pair, and looks whether it arrived.</summary>
    /// <exception cref="MakiniException">TokenNotStored: the pair is remembered, to be written later.</exception>
    public async Task WriteAsync(TokenSet before, TokenSet fresh, ICallLog log)
    {
        try
        {
            await store.WriteAsync(fresh, log, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _pending = new Pending(before, fresh);
            throw NotStored(e);
        }

        _pending = null;
        await VerifyAsync(fresh, log).ConfigureAwait(false);
    }

    /// <summary>Writes the pair that could not be written, unless the store has got another since.</summary>
    /// <returns>The pair, now stored; null if there is none, or it is no longer wanted.</returns>
    /// <exception cref="MakiniException">It still cannot be written.</exception>
    public async Task<TokenSet?> WritePendingAsync(ICallLog log, CancellationToken cancellationToken)
    {
        if (_pending is not { } pending) return null;
        var stored = await store.ReadAsync(log, cancellationToken).ConfigureAwait(false);
        if (stored is null || stored.IsSame(pending.Before))
        {
            await WriteAsync(pending.Before, pending.Fresh, log).ConfigureAwait(false);
            return pending.Fresh;
        }

        _pending = null;
        return null;
    }

    /// <summary>Some vaults lose a write without a word when two processes write at once.</summary>
    private async Task VerifyAsync(TokenSet fresh, ICallLog log)
    {
        try
        {
            if (fresh.IsSame(await store.ReadAsync(log, CancellationToken.None).ConfigureAwait(false))) return;
            log.Verbose($"{store.Id} was overwritten by another process; the new pair is written again.");
            await store.WriteAsync(fresh, log, CancellationToken.None).ConfigureAwait(false);
            if (fresh.IsSame(await store.ReadAsync(log, CancellationToken.None).ConfigureAwait(false))) return;
            log.Warning($"{store.Id} does not keep the new token pair: something else writes to it. This session uses the new pair.");
        }
        catch (Exception e)
        {
            log.Warning($"The new token pair was written to {store.Id}, but could not be read back: {e.Message}");
        }
    }

    private MakiniException Missing() => new(ErrorIds.SecretNotFound, $"The secret {store.Id} of connection '{connection}' is gone.")
    {
        RecommendedAction = $"Store a token pair under that name again, then: Connect-Makini -Name {CommandWord.Of(connection)} ...",
        Target = store.Id,
    };

    private MakiniException NotStored(Exception cause) =>
        new(ErrorIds.TokenNotStored, $"The new token pair of '{connection}' could not be written to {store.Id}: {cause.Message}", cause)
        {
            RecommendedAction = (cause as MakiniException)?.RecommendedAction
                ?? "Make the vault writable and go on in this session: the pair is kept in memory and stored before it is used.",
            Target = store.Id,
        };

    private sealed class Pending(TokenSet before, TokenSet fresh)
    {
        public TokenSet Before { get; } = before;

        public TokenSet Fresh { get; } = fresh;
    }
}

namespace Makini;

/// <summary>
/// Puts a new token pair in place of an old one so that, wherever it is interrupted, the store holds a pair that works.
/// The order of steps is what does it: one at a time in this process, and under a lock of all processes: read the store,
/// for another process may have been faster; write back what it holds, so that a store that cannot be written is found out
/// while nothing has changed; get the new pair; write it; read it again; only then use it. The old pair works until the new
/// one is used.
/// </summary>
internal sealed class TokenRotation : IDisposable
{
    /// <summary>
    /// So long a new pair is not replaced because it is refused: that is then no matter of the token, as where the connected
    /// system refuses its credentials, and each call would spend a refresh on it.
    /// </summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TokenEndpoint _endpoint;
    private readonly StoredTokens? _stored;
    private TokenSet _current;
    private TokenSet? _fresh;
    private DateTimeOffset _freshUntil;

    /// <param name="current">The pair to begin with.</param>
    /// <param name="endpoint">Gives new pairs; closed together with this.</param>
    /// <param name="store">Where the pair is kept; null for only in memory.</param>
    public TokenRotation(TokenSet current, TokenEndpoint endpoint, ITokenStore? store)
    {
        _current = current;
        _endpoint = endpoint;
        _stored = store is null ? null : new StoredTokens(store, endpoint.Name);
    }

    /// <summary>The pair in use.</summary>
    public TokenSet Current => Volatile.Read(ref _current);

    public TimeProvider Time => _endpoint.Time;

    /// <summary>Another pair in place of one that ends or was refused; the same if there is none.</summary>
    /// <exception cref="MakiniException">A step failed; the stored pair still works, if the service has not ended it.</exception>
    public Task<TokenSet> RotateAsync(TokenSet known, ICallLog log, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            if (!ReferenceEquals(known, Current)) return Current;
            if (_stored is null) return known.CanRefresh && !IsFresh(known) ? await RefreshAsync(known, log).ConfigureAwait(false) : known;
            var plain = await ReadPlainAsync(known, log, cancellationToken).ConfigureAwait(false);
            if (plain is not null) return plain;
            using (await _stored.LockAsync(log, cancellationToken).ConfigureAwait(false))
                return await RotateStoredAsync(known, isAsked: false, log, cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>A new pair, unless another process gets one at the same time: then that one.</summary>
    /// <exception cref="MakiniException">SecretInvalid: there is nothing to refresh with. Or as with <see cref="RotateAsync"/>.</exception>
    public Task<TokenSet> RotateNowAsync(ICallLog log, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            var before = _stored is null ? Current : await _stored.ReadAsync(log, cancellationToken).ConfigureAwait(false);
            if (!before.CanRefresh && !Current.CanRefresh && _stored is not { HasPending: true }) throw CannotRefresh();
            if (_stored is null) return await RefreshAsync(before, log).ConfigureAwait(false);
            using (await _stored.LockAsync(log, cancellationToken).ConfigureAwait(false))
                return await RotateStoredAsync(before, isAsked: true, log, cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>A token that the Admin API issues; the same steps, but for the refresh.</summary>
    /// <exception cref="MakiniException">A step failed; the stored pair still works.</exception>
    public Task<TokenSet> ReplaceAsync(
        Func<ICallLog, CancellationToken, Task<TokenSet>> issue, ICallLog log, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            if (_stored is null) return Current.ReplacedBy(await issue(log, cancellationToken).ConfigureAwait(false));
            using (await _stored.LockAsync(log, cancellationToken).ConfigureAwait(false))
            {
                var before = await _stored.ReadAsync(log, cancellationToken).ConfigureAwait(false);
                await _stored.RehearseAsync(before, log, cancellationToken).ConfigureAwait(false);
                var fresh = before.ReplacedBy(await issue(log, CancellationToken.None).ConfigureAwait(false));
                await _stored.WriteAsync(before, fresh, log).ConfigureAwait(false);
                return fresh;
            }
        },
        cancellationToken);

    /// <summary>Ends what is under way in peace: a pair that is on its way must reach the store.</summary>
    public void Dispose() => _ = CloseAsync();

    private async Task CloseAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        _endpoint.Dispose();
        _turn.Release();
    }

    private async Task<TokenSet> InTurnAsync(Func<Task<TokenSet>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var set = await work().ConfigureAwait(false);
            Volatile.Write(ref _current, set);
            return set;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Where neither side has more than an access token, all there is to do is to look whether somebody replaced it.</summary>
    private async Task<TokenSet?> ReadPlainAsync(TokenSet known, ICallLog log, CancellationToken cancellationToken)
    {
        if (known.CanRefresh || _stored!.HasPending) return null;
        var stored = await _stored.ReadAsync(log, cancellationToken).ConfigureAwait(false);
        if (stored.CanRefresh) return null;
        return stored.IsSame(known) ? known : stored;
    }

    private async Task<TokenSet> RotateStoredAsync(TokenSet known, bool isAsked, ICallLog log, CancellationToken cancellationToken)
    {
        if (await _stored!.WritePendingAsync(log, cancellationToken).ConfigureAwait(false) is { } pending) return pending;
        var stored = await _stored.ReadAsync(log, cancellationToken).ConfigureAwait(false);
        if (!stored.IsSame(known) && !stored.IsExpired(Time.GetUtcNow()))
        {
            log.Verbose($"{_stored.Id} holds another pair already; that one is used.");
            return stored;
        }

        if (!isAsked && IsFresh(stored)) return known;
        var before = stored.CanRefresh ? stored : known;
        await _stored.RehearseAsync(stored, log, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        TokenSet fresh;
        try
        {
            fresh = await RefreshAsync(before, log).ConfigureAwait(false);
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.TokenExpired)
        {
            // The lock reaches no further than this machine: another one may have refreshed just now.
            var again = await _stored.ReadAsync(log, CancellationToken.None).ConfigureAwait(false);
            if (again.IsSame(stored)) throw;
            return again;
        }

        await _stored.WriteAsync(stored, fresh, log).ConfigureAwait(false);
        return fresh;
    }

    /// <summary>Cannot be cancelled: the service may end the old pair before its answer is here.</summary>
    private async Task<TokenSet> RefreshAsync(TokenSet set, ICallLog log)
    {
        log.Verbose($"The token of connection '{_endpoint.Name}' is renewed.");
        var fresh = await _endpoint.RefreshAsync(set, log, CancellationToken.None).ConfigureAwait(false);
        var now = Time.GetUtcNow();
        var due = RenewalTime.Of(fresh.ExpiresAt, now) ?? DateTimeOffset.MaxValue;
        _freshUntil = due < now + Freshness ? due : now + Freshness;
        _fresh = fresh;
        return fresh;
    }

    private bool IsFresh(TokenSet set) => set.IsSame(_fresh) && Time.GetUtcNow() < _freshUntil;

    private MakiniException CannotRefresh() =>
        new(ErrorIds.SecretInvalid, $"Connection '{_endpoint.Name}' has only an access token: there is nothing to renew it with.")
        {
            RecommendedAction = "Let the Admin API issue a new one: Update-MakiniToken -Issue; "
                + "or store a pair with refresh_token, client_id and client_secret.",
            Target = _endpoint.Name,
        };
}

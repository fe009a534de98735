namespace Makini;

/// <summary>A connection's token pair, kept in a store or only in memory, that refreshes itself.</summary>
/// <param name="rotation">Gets the new pairs; closed together with this.</param>
internal sealed class RefreshingTokenSource(TokenRotation rotation) : RenewableTokenSource(rotation.Current, rotation.Time), IDisposable
{
    /// <param name="set">The pair to begin with.</param>
    /// <param name="endpoint">Gives new pairs; closed together with this.</param>
    /// <param name="store">Where the pair is kept; null for only in memory.</param>
    public RefreshingTokenSource(TokenSet set, TokenEndpoint endpoint, ITokenStore? store = null)
        : this(new TokenRotation(set, endpoint, store))
    {
    }

    /// <summary>Gets a new pair now, whenever the old one ends. The new one is stored before this returns.</summary>
    /// <exception cref="MakiniException">
    /// SecretInvalid: there is nothing to refresh with. Or a step failed, and the stored pair still works.
    /// </exception>
    public Task<TokenSet> RotateAsync(ICallLog log, CancellationToken cancellationToken) =>
        HoldAsync(rotation.RotateNowAsync(log, cancellationToken));

    /// <summary>Gets a new token from somewhere else than a refresh: the Admin API. It is stored before this returns.</summary>
    /// <exception cref="MakiniException">A step failed; the stored pair still works.</exception>
    public Task<TokenSet> ReplaceAsync(
        Func<ICallLog, CancellationToken, Task<TokenSet>> issue, ICallLog log, CancellationToken cancellationToken) =>
        HoldAsync(rotation.ReplaceAsync(issue, log, cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => rotation.Dispose();

    protected override Task<TokenSet> RenewAsync(TokenSet? known, ICallLog log, CancellationToken cancellationToken) =>
        rotation.RotateAsync(known!, log, cancellationToken);

    private async Task<TokenSet> HoldAsync(Task<TokenSet> rotating)
    {
        try
        {
            var set = await rotating.ConfigureAwait(false);
            Hold(set);
            return set;
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.TokenNotStored)
        {
            RenewSoon();
            throw;
        }
    }
}

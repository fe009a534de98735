namespace Makini.Http;

/// <summary>
/// Asks the source for tokens. When many calls at once are refused, one of them makes the source get another token and
/// the others wait for it: a refresh that runs twice would make the first one's token worthless.
/// </summary>
internal sealed class TokenGate(ITokenSource source, Redactor redactor) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private AccessToken? _latest;

    /// <summary>The token used last; null before the first call.</summary>
    public AccessToken? Latest => Volatile.Read(ref _latest);

    public async ValueTask<AccessToken> GetAsync(ICallLog log, CancellationToken cancellationToken) =>
        Note(await source.GetAsync(refused: false, log, cancellationToken).ConfigureAwait(false));

    /// <summary>Another token in place of a refused one, or the same if there is no other.</summary>
    public async ValueTask<AccessToken> ReplaceAsync(AccessToken refused, ICallLog log, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var current = await source.GetAsync(refused: false, log, cancellationToken).ConfigureAwait(false);
            if (current.Equals(refused)) current = await source.GetAsync(refused: true, log, cancellationToken).ConfigureAwait(false);
            return Note(current);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        _oneAtATime.Dispose();
        (source as IDisposable)?.Dispose();
    }

    private AccessToken Note(AccessToken token)
    {
        if (ReferenceEquals(Volatile.Read(ref _latest), token)) return token;
        redactor.Know(token);
        Volatile.Write(ref _latest, token);
        return token;
    }
}

namespace Makini.Http;

/// <summary>Asks the source for tokens, and makes each known to who takes them out of texts.</summary>
internal sealed class TokenGate(ITokenSource source, Redactor redactor) : IDisposable
{
    private AccessToken? _latest;

    /// <summary>The token used last; null before the first call.</summary>
    public AccessToken? Latest => Volatile.Read(ref _latest);

    /// <param name="refused">A token that was answered 401; null to begin with.</param>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The refused one again if there is no other.</returns>
    public async ValueTask<AccessToken> GetAsync(AccessToken? refused, ICallLog log, CancellationToken cancellationToken)
    {
        var token = await source.GetAsync(refused, log, cancellationToken).ConfigureAwait(false);
        if (ReferenceEquals(Volatile.Read(ref _latest), token)) return token;
        redactor.Know(token);
        Volatile.Write(ref _latest, token);
        return token;
    }

    public void Dispose() => (source as IDisposable)?.Dispose();
}

namespace Makini.Client.Tests.Fakes;

/// <summary>A connection whose token pair is kept in a store.</summary>
internal sealed record StoredConnection(RefreshingTokenSource Source, MakiniConnection Connection) : IDisposable
{
    /// <param name="service">Gives the tokens.</param>
    /// <param name="store">Keeps the pair.</param>
    /// <param name="set">What the connection begins with; null for what is stored.</param>
    public static StoredConnection Open(TokenService service, MemoryStore store, TokenSet? set = null)
    {
        var options = Connect.Options(service.Url);
        var source = new RefreshingTokenSource(set ?? store.Set!, new TokenEndpoint(options), store);
        return new StoredConnection(source, new MakiniConnection(options with { TokenSource = source }));
    }

    public void Dispose() => Connection.Dispose();
}

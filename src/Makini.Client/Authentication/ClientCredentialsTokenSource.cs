namespace Makini;

/// <summary>An account's token for the Admin API, got with the client's id and secret, and got again when it ends.</summary>
/// <param name="clientId">The client's id.</param>
/// <param name="clientSecret">The client's secret.</param>
/// <param name="endpoint">Gives the tokens; closed together with this.</param>
internal sealed class ClientCredentialsTokenSource(string clientId, string clientSecret, TokenEndpoint endpoint)
    : RenewableTokenSource(null, endpoint.Time), IDisposable
{
    /// <summary>A pair of one of the account's connections, able to refresh itself: it was issued to the same client.</summary>
    public TokenSet Complete(TokenSet set) => set.IssuedTo(clientId, clientSecret);

    /// <inheritdoc/>
    public void Dispose() => endpoint.Dispose();

    protected override Task<TokenSet> RenewAsync(TokenSet? known, ICallLog log, CancellationToken cancellationToken) =>
        endpoint.RequestAsync(clientId, clientSecret, log, cancellationToken);
}

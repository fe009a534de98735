namespace Makini;

/// <summary>For requests that ask for a token: they have none yet.</summary>
internal sealed class NoToken : ITokenSource
{
    public static readonly NoToken Instance = new();

    public ValueTask<AccessToken> GetAsync(AccessToken? refused, ICallLog log, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A request for a token goes without one.");
}

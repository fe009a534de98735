namespace Makini;

/// <summary>Where a connection gets its token: a fixed one, a variable, a vault, a grant. Must be safe for many callers at once.</summary>
public interface ITokenSource
{
    /// <summary>The token to use now. Called for every request: a source that has to fetch keeps what it fetched.</summary>
    /// <param name="refused">
    /// A token that was answered 401: give another if there is one. Null to begin with. Many callers may say so of one token at
    /// the same time, and one new token is enough for all of them.
    /// </param>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The token; after a refusal the same again if there is no other.</returns>
    /// <exception cref="MakiniException">There is none; its ErrorId says why.</exception>
    ValueTask<AccessToken> GetAsync(AccessToken? refused, ICallLog log, CancellationToken cancellationToken);
}

namespace Makini;

/// <summary>Where a pair of tokens is kept for more than one session: a secret in a vault.</summary>
internal interface ITokenStore
{
    /// <summary>Names the secret, for messages and for the lock that all processes share: vault/secret.</summary>
    string Id { get; }

    /// <summary>What it holds now.</summary>
    /// <returns>Null if there is no such secret.</returns>
    /// <exception cref="MakiniException">It cannot be read; its ErrorId says why.</exception>
    Task<TokenSet?> ReadAsync(ICallLog log, CancellationToken cancellationToken);

    /// <summary>Puts a set in place of what it holds.</summary>
    /// <exception cref="MakiniException">It cannot be written; its ErrorId says why.</exception>
    Task WriteAsync(TokenSet set, ICallLog log, CancellationToken cancellationToken);
}

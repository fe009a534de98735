namespace Makini;

/// <summary>Where a pair of tokens is kept for more than one session: a secret in a vault.</summary>
internal interface ITokenStore
{
    /// <summary>Names the secret, for messages: vault/secret.</summary>
    string Id { get; }

    /// <summary>Keeps other processes of this user out, and waits until what they have written can be read here. Dispose what it returns to let it go.</summary>
    /// <exception cref="MakiniException">ConfigurationUnavailable: there is no place for a lock, or somebody holds it for minutes.</exception>
    Task<IDisposable> LockAsync(ICallLog log, CancellationToken cancellationToken);

    /// <summary>What it holds now.</summary>
    /// <returns>Null if there is no such secret.</returns>
    /// <exception cref="MakiniException">It cannot be read; its ErrorId says why.</exception>
    Task<TokenSet?> ReadAsync(ICallLog log, CancellationToken cancellationToken);

    /// <summary>Puts a set in place of what it holds.</summary>
    /// <exception cref="MakiniException">It cannot be written; its ErrorId says why.</exception>
    Task WriteAsync(TokenSet set, ICallLog log, CancellationToken cancellationToken);
}

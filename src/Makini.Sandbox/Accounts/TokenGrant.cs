namespace Makini.Sandbox.Accounts;

/// <summary>What was once granted: access to a connection, or to the account. Its pairs follow each other by refreshes.</summary>
/// <param name="connectionKey">The connection; null is the account.</param>
internal sealed class TokenGrant(string? connectionKey)
{
    /// <summary>The connection; null is the account.</summary>
    public string? ConnectionKey { get; } = connectionKey;

    /// <summary>The pairs that are still known, the oldest first. Only the token book touches them.</summary>
    public List<TokenPair> Pairs { get; } = [];
}

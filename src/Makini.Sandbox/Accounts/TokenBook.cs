namespace Makini.Sandbox.Accounts;

/// <summary>All tokens of an account. A refreshed pair stays good until the new access token is used for the first time.</summary>
/// <param name="options">The clock, and how long tokens live.</param>
internal sealed class TokenBook(SandboxOptions options)
{
    private readonly object _lock = new();
    private readonly Dictionary<string, TokenPair> _byAccess = [];
    private readonly Dictionary<string, TokenPair> _byRefresh = [];

    /// <summary>Whether a refresh ends the old pair at once.</summary>
    public bool RotatesStrictly { get; set; }

    /// <summary>Grants access.</summary>
    /// <param name="connectionKey">To a connection; null is to the account.</param>
    /// <param name="withRefresh">Whether the pair has a refresh token.</param>
    /// <returns>The first pair.</returns>
    public TokenPair Issue(string? connectionKey, bool withRefresh = true)
    {
        lock (_lock) return Add(new TokenGrant(connectionKey), withRefresh);
    }

    /// <summary>Lets an access token in: the older pairs of its grant end.</summary>
    /// <returns>Its pair; null where the token is unknown or has expired.</returns>
    public TokenPair? Use(string accessToken)
    {
        lock (_lock)
        {
            if (!_byAccess.TryGetValue(accessToken, out var pair) || pair.AccessExpiresAt <= options.TimeProvider.GetUtcNow()) return null;
            RemoveOlder(pair);
            return pair;
        }
    }

    /// <summary>Gets the next pair of a grant.</summary>
    /// <returns>The pair; null where the token is unknown or has expired.</returns>
    public TokenPair? Refresh(string refreshToken)
    {
        lock (_lock)
        {
            if (!_byRefresh.TryGetValue(refreshToken, out var old) || old.RefreshExpiresAt <= options.TimeProvider.GetUtcNow()) return null;
            var pair = Add(old.Grant, withRefresh: true);
            if (RotatesStrictly) RemoveOlder(pair);
            return pair;
        }
    }

    /// <summary>The newest pair of a grant; null after it was revoked.</summary>
    public TokenPair? Newest(TokenGrant grant)
    {
        lock (_lock) return grant.Pairs.LastOrDefault();
    }

    /// <summary>Ends all tokens of a connection.</summary>
    public void Revoke(string connectionKey)
    {
        lock (_lock)
        {
            foreach (var pair in _byAccess.Values.Where(pair => pair.Grant.ConnectionKey == connectionKey).ToList()) Remove(pair);
        }
    }

    /// <summary>Lets the access tokens of a connection expire; their refresh tokens stay.</summary>
    public void Expire(string connectionKey)
    {
        lock (_lock)
        {
            var now = options.TimeProvider.GetUtcNow();
            foreach (var pair in _byAccess.Values.Where(pair => pair.Grant.ConnectionKey == connectionKey)) pair.AccessExpiresAt = now;
        }
    }

    /// <summary>Lets one access token expire, if it is known; its refresh token stays.</summary>
    public void ExpireToken(string accessToken)
    {
        lock (_lock)
        {
            if (_byAccess.TryGetValue(accessToken, out var pair)) pair.AccessExpiresAt = options.TimeProvider.GetUtcNow();
        }
    }

    private TokenPair Add(TokenGrant grant, bool withRefresh)
    {
        var now = options.TimeProvider.GetUtcNow();
        var pair = new TokenPair(grant, withRefresh ? Secrets.Create() : null)
        {
            AccessExpiresAt = now + options.AccessTokenLife,
            RefreshExpiresAt = now + options.RefreshTokenLife,
        };
        grant.Pairs.Add(pair);
        _byAccess.Add(pair.AccessToken, pair);
        if (pair.RefreshToken is not null) _byRefresh.Add(pair.RefreshToken, pair);
        return pair;
    }

    private void RemoveOlder(TokenPair pair)
    {
        foreach (var older in pair.Grant.Pairs.TakeWhile(p => p != pair).ToList()) Remove(older);
    }

    private void Remove(TokenPair pair)
    {
        pair.Grant.Pairs.Remove(pair);
        _byAccess.Remove(pair.AccessToken);
        if (pair.RefreshToken is not null) _byRefresh.Remove(pair.RefreshToken);
    }
}

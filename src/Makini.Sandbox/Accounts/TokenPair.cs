namespace Makini.Sandbox.Accounts;

/// <summary>An access token, and the refresh token that gets the next pair.</summary>
/// <param name="grant">Whose refreshes it comes from.</param>
/// <param name="refreshToken">Null where there is none.</param>
internal sealed class TokenPair(TokenGrant grant, string? refreshToken)
{
    /// <summary>Whose refreshes it comes from.</summary>
    public TokenGrant Grant { get; } = grant;

    /// <summary>The access token.</summary>
    public string AccessToken { get; } = Secrets.AccessToken();

    /// <summary>The refresh token, or null.</summary>
    public string? RefreshToken { get; } = refreshToken;

    /// <summary>From when on the access token is refused.</summary>
    public required DateTimeOffset AccessExpiresAt { get; set; }

    /// <summary>From when on the refresh token is refused.</summary>
    public required DateTimeOffset RefreshExpiresAt { get; init; }
}

using System.Diagnostics;

namespace Makini;

/// <summary>
/// An access token with what it takes to renew it. Never changes. It shows its secrets to nobody: not in ToString, not as
/// a property, not in a debugger.
/// </summary>
[DebuggerDisplay("***")]
public sealed class TokenSet
{
    /// <param name="accessToken">The token to call with.</param>
    /// <param name="refreshToken">What a new pair is got for; null for none.</param>
    /// <param name="clientId">Whom the pair was issued to; null if not known.</param>
    /// <param name="clientSecret">The client's secret; null if not known.</param>
    internal TokenSet(AccessToken accessToken, string? refreshToken = null, string? clientId = null, string? clientSecret = null)
    {
        AccessToken = accessToken;
        RefreshToken = NullIfBlank(refreshToken);
        ClientId = NullIfBlank(clientId);
        ClientSecret = NullIfBlank(clientSecret);
    }

    /// <summary>When the access token ends; null where nobody said.</summary>
    public DateTimeOffset? ExpiresAt => AccessToken.ExpiresAt;

    /// <summary>Whom the pair was issued to; null if not known.</summary>
    public string? ClientId { get; }

    /// <summary>A new pair can be got for it: there are a refresh token, a client id and a client secret.</summary>
    public bool CanRefresh => RefreshToken is not null && ClientId is not null && ClientSecret is not null;

    internal AccessToken AccessToken { get; }

    internal string? RefreshToken { get; }

    internal string? ClientSecret { get; }

    /// <summary>Three asterisks.</summary>
    public override string ToString() => "***";

    /// <summary>The same pair, whatever else is known of it.</summary>
    internal bool IsSame(TokenSet? other) =>
        AccessToken.Equals(other?.AccessToken) && string.Equals(RefreshToken, other!.RefreshToken, StringComparison.Ordinal);

    internal bool IsExpired(DateTimeOffset now) => ExpiresAt <= now;

    /// <summary>The same tokens, issued to this client.</summary>
    internal TokenSet IssuedTo(string? clientId, string? clientSecret) => new(AccessToken, RefreshToken, clientId, clientSecret);

    /// <summary>A newer pair in place of this one: it keeps what the answer that brought it left out.</summary>
    internal TokenSet ReplacedBy(TokenSet fresh) =>
        new(fresh.AccessToken, fresh.RefreshToken ?? RefreshToken, fresh.ClientId ?? ClientId, fresh.ClientSecret ?? ClientSecret);

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}

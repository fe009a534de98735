using System.Diagnostics;
using System.Net.Http.Headers;

namespace Makini;

/// <summary>A bearer token. It shows its text to nobody: not in ToString, not in a debugger, not as a property.</summary>
[DebuggerDisplay("***")]
public sealed class AccessToken : IEquatable<AccessToken>
{
    private const string Scheme = "Bearer";

    /// <summary>Wraps a token's text.</summary>
    /// <param name="secret">The text; blanks around it and a leading "Bearer" are taken off.</param>
    /// <param name="expiresAt">When it ends; null to read it from the token, if it is a JWT that tells.</param>
    /// <exception cref="MakiniException">SecretInvalid: it is empty, or has characters that no header can carry.</exception>
    public AccessToken(string secret, DateTimeOffset? expiresAt = null)
    {
        var text = Trim(secret ?? throw new ArgumentNullException(nameof(secret)));
        if (text.Length == 0) throw Invalid("The token is empty.");
        if (text.Any(c => c is <= ' ' or > '~')) throw Invalid("The token has blanks or characters in it that no token has.");
        Header = new AuthenticationHeaderValue(Scheme, text);
        ExpiresAt = expiresAt ?? JwtExpiry.Read(text);
    }

    /// <summary>When it ends, where that is known.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    internal string Secret => Header.Parameter!;

    internal AuthenticationHeaderValue Header { get; }

    /// <inheritdoc/>
    public bool Equals(AccessToken? other) => other is not null && string.Equals(Secret, other.Secret, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AccessToken);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Secret);

    /// <summary>Three asterisks.</summary>
    public override string ToString() => "***";

    private static string Trim(string secret)
    {
        var text = secret.Trim();
        return text.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase) ? text.Substring(Scheme.Length).Trim() : text;
    }

    private static MakiniException Invalid(string message) => new(ErrorIds.SecretInvalid, message)
    {
        RecommendedAction = "Copy the token anew from the connection's menu on the Makini dashboard (Generate Token).",
    };
}

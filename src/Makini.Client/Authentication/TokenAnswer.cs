using System.Globalization;
using System.Text.Json;
using Makini.Json;

namespace Makini;

/// <summary>Reads a token out of what the token endpoint and the Admin API answer.</summary>
internal static class TokenAnswer
{
    /// <summary>No life of a token is longer than this, no point in time since 2001 is less.</summary>
    private const decimal LeastTimestamp = 1_000_000_000m;

    /// <returns>Null if there is no token in it.</returns>
    public static TokenSet? Read(JsonElement json, DateTimeOffset now)
    {
        var token = json.FirstText("access_token", "token");
        if (string.IsNullOrWhiteSpace(token)) return null;
        var expiresAt = ReadExpiry(json.FirstText("expires_in", "expires_at"), now);
        return new TokenSet(new AccessToken(token!, expiresAt), json.FirstText("refresh_token"));
    }

    /// <summary>"expires_in" is a Unix timestamp, or, if too small for one, seconds from now; a number or text.</summary>
    private static DateTimeOffset? ReadExpiry(string? text, DateTimeOffset now)
    {
        var isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number >= LeastTimestamp) return LenientTime.Parse(text);
        return number > 0 ? now.AddSeconds((double)number) : null;
    }
}

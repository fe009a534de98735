using System.Text.Json;
using Makini.Json;

namespace Makini;

/// <summary>Reads when a token ends from the token itself. Nothing is verified: it only tells when to show or renew it.</summary>
internal static class JwtExpiry
{
    public static DateTimeOffset? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3) return null;
        try
        {
            using var payload = JsonDocument.Parse(FromBase64Url(parts[1]));
            return payload.RootElement.ValueKind == JsonValueKind.Object && payload.RootElement.TryGetProperty("exp", out var end)
                ? LenientTime.Parse(end.ToString())
                : null;
        }
        catch (Exception e) when (e is FormatException || JsonFaults.Are(e))
        {
            return null;
        }
    }

    private static byte[] FromBase64Url(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        return Convert.FromBase64String(padded);
    }
}

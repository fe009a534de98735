using System.Globalization;
using System.Text.Json;
using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>Writes tokens.</summary>
/// <param name="options">The clock, and how to say when a token ends.</param>
internal sealed class TokenJson(SandboxOptions options)
{
    /// <summary>Writes a pair as the token endpoint does.</summary>
    public void WriteAnswer(Utf8JsonWriter json, TokenPair pair)
    {
        json.WriteStartObject();
        WriteTokens(json, pair);
        json.WriteString("token_type", "bearer");
        json.WriteEndObject();
    }

    /// <summary>Writes the pair of a new connection.</summary>
    public void WritePair(Utf8JsonWriter json, TokenPair pair)
    {
        json.WriteStartObject();
        WriteTokens(json, pair);
        json.WriteEndObject();
    }

    /// <summary>Writes a token that was asked for a connection: it says in seconds how long it is good.</summary>
    public void WriteConnectionToken(Utf8JsonWriter json, TokenPair pair)
    {
        json.WriteStartObject();
        json.WriteString("token", pair.AccessToken);
        json.WriteNumber("expires_in", Seconds(pair));
        json.WriteEndObject();
    }

    private void WriteTokens(Utf8JsonWriter json, TokenPair pair)
    {
        json.WriteString("access_token", pair.AccessToken);
        json.WriteString("refresh_token", pair.RefreshToken);
        var isTimestamp = options.ExpiryForm is ExpiryForm.Timestamp or ExpiryForm.TimestampText;
        var number = isTimestamp ? pair.AccessExpiresAt.ToUnixTimeSeconds() : Seconds(pair);
        if (options.ExpiryForm is ExpiryForm.Timestamp or ExpiryForm.Seconds) json.WriteNumber("expires_in", number);
        else json.WriteString("expires_in", number.ToString(CultureInfo.InvariantCulture));
    }

    private long Seconds(TokenPair pair) => (long)Math.Round((pair.AccessExpiresAt - options.TimeProvider.GetUtcNow()).TotalSeconds);
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Makini.Json;

namespace Makini;

/// <summary>How a token set is kept: as a table of texts, as one JSON text, or as a bare token.</summary>
internal static class TokenSetFormat
{
    private const string AccessTokenName = "access_token";
    private const string RefreshTokenName = "refresh_token";
    private const string ExpiresAtName = "expires_at";
    private const string ClientIdName = "client_id";
    private const string ClientSecretName = "client_secret";

    /// <summary>The names in the table; whatever else is in a secret is the user's own.</summary>
    public static IReadOnlyList<string> Names { get; } = [AccessTokenName, RefreshTokenName, ExpiresAtName, ClientIdName, ClientSecretName];

    /// <summary>The table that <see cref="FromDictionary"/> reads; expires_at is ISO 8601 in UTC.</summary>
    public static Dictionary<string, string> ToDictionary(TokenSet set)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [AccessTokenName] = set.AccessToken.Secret };
        Add(RefreshTokenName, set.RefreshToken);
        Add(ExpiresAtName, set.ExpiresAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Add(ClientIdName, set.ClientId);
        Add(ClientSecretName, set.ClientSecret);
        return table;

        void Add(string name, string? text)
        {
            if (text is not null) table[name] = text;
        }
    }

    /// <param name="table">access_token, and what there is of the other names. Letter case does not matter.</param>
    /// <exception cref="MakiniException">SecretInvalid: there is no access token in it.</exception>
    public static TokenSet FromDictionary(IEnumerable<KeyValuePair<string, string?>> table)
    {
        var texts = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in table) texts[pair.Key] = pair.Value;
        if (string.IsNullOrWhiteSpace(Find(AccessTokenName))) throw Invalid("The secret has no access_token.");
        var token = new AccessToken(Find(AccessTokenName)!, LenientTime.Parse(Find(ExpiresAtName)));
        return new TokenSet(token, Find(RefreshTokenName), Find(ClientIdName), Find(ClientSecretName));

        string? Find(string name) => texts.TryGetValue(name, out var text) ? text : null;
    }

    /// <summary>The same table as one JSON object.</summary>
    /// <param name="set">The set.</param>
    /// <param name="original">A JSON object whose members of other names go into the new one.</param>
    public static string ToJson(TokenSet set, string original = "{}")
    {
        using var parsed = JsonDocument.Parse(original);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var pair in ToDictionary(set)) writer.WriteString(pair.Key, pair.Value);
            foreach (var member in parsed.RootElement.EnumerateObject().Where(m => !Names.Contains(m.Name, StringComparer.OrdinalIgnoreCase))) member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <exception cref="MakiniException">SecretInvalid: it is no JSON object, or there is no access token in it.</exception>
    public static TokenSet FromJson(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object) throw Invalid("The secret is JSON, but no object.");
            return FromDictionary(parsed.RootElement.EnumerateObject().ToDictionary(m => m.Name, m => LenientText.Of(m.Value)));
        }
        catch (Exception e) when (JsonFaults.Are(e))
        {
            // The parser's message may quote what it read, so it is left out.
            throw Invalid("The secret is no JSON text that can be read.");
        }
    }

    /// <summary>A set that is nothing but an access token.</summary>
    /// <exception cref="MakiniException">SecretInvalid: it is no token.</exception>
    public static TokenSet FromPlain(string token) => new(new AccessToken(token));

    private static MakiniException Invalid(string message) => new(ErrorIds.SecretInvalid, message)
    {
        RecommendedAction = $"Store a token as text, or a Hashtable of texts: "
            + $"{AccessTokenName}, {RefreshTokenName}, {ExpiresAtName}, {ClientIdName}, {ClientSecretName}.",
    };
}

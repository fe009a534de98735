using System.Text;
using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>What the token endpoint is asked, as a form or as JSON.</summary>
internal sealed class TokenFields
{
    private readonly Func<string, string?> _find;

    private TokenFields(Func<string, string?> find) => _find = find;

    /// <summary>Reads the body.</summary>
    /// <exception cref="OAuthException">invalid_request: it is neither a form nor a JSON object.</exception>
    public static TokenFields Read(ApiRequest request) => request.ContentType?.Split(';')[0].Trim().ToUpperInvariant() switch
    {
        "APPLICATION/X-WWW-FORM-URLENCODED" => new(QueryString.Parse(Encoding.UTF8.GetString(request.Body.ToArray())).Find),
        "APPLICATION/JSON" => ReadJson(request.Body),
        _ => throw new OAuthException("invalid_request", "The body must be application/x-www-form-urlencoded or application/json."),
    };

    /// <summary>A field that may be missing.</summary>
    public string? Find(string name) => _find(name) is { Length: > 0 } value ? value : null;

    /// <summary>A field that must be there.</summary>
    /// <exception cref="OAuthException">invalid_request: it is missing.</exception>
    public string Get(string name) => Find(name) ?? throw new OAuthException("invalid_request", $"The {name} is missing.");

    private static TokenFields ReadJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            var texts = JsonBody.Read(body, json => json.EnumerateObject()
                .Where(member => member.Value.ValueKind == JsonValueKind.String)
                .GroupBy(member => member.Name, StringComparer.Ordinal)
                .ToDictionary(members => members.Key, members => members.Last().Value.GetString(), StringComparer.Ordinal));
            return new(name => texts.TryGetValue(name, out var value) ? value : null);
        }
        catch (ApiException e)
        {
            throw new OAuthException("invalid_request", e.Message);
        }
    }
}

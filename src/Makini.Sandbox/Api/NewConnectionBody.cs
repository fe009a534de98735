using System.Text.Json;
using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>What a new connection is asked for with; its credentials are looked at and forgotten.</summary>
/// <param name="Name">The customer.</param>
/// <param name="Email">Whom to write to.</param>
/// <param name="Provider">The kind of system.</param>
internal sealed record NewConnectionBody(string Name, string Email, string Provider)
{
    /// <summary>Reads a body.</summary>
    /// <param name="utf8">{"name": "...", "email": "...", "provider": "netsuite", "credentials": {...}}</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ApiException">400: it is no JSON. 422: a member is missing or does not do.</exception>
    public static NewConnectionBody Read(ReadOnlyMemory<byte> utf8) => JsonBody.Read(utf8, Read);

    private static NewConnectionBody Read(JsonElement body)
    {
        var isObject = body.ValueKind == JsonValueKind.Object;
        string Text(string name) => isObject ? JsonBody.Text(body, name)?.Trim() ?? "" : "";
        var read = new NewConnectionBody(Text("name"), Text("email"), Text("provider"));
        var errors = Check(read).ToList();
        if (!isObject || !HasCredentials(body)) errors.Add(new("credentials", "The credentials must be an object of texts, one at least."));
        return errors.Count == 0 ? read : throw ApiException.Unacceptable(errors);
    }

    private static IEnumerable<KeyValuePair<string, string>> Check(NewConnectionBody body)
    {
        if (body.Name.Length == 0) yield return new("name", "The name field is required.");
        if (body.Email.Length == 0) yield return new("email", "The email field is required.");
        else if (!IsEmail(body.Email)) yield return new("email", "The email must be an e-mail address.");
        if (body.Provider.Length == 0) yield return new("provider", "The provider field is required.");
        else if (Platform.All.All(p => p.Key != body.Provider)) yield return new("provider", $"There is no platform {body.Provider}.");
    }

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && !text.Any(char.IsWhiteSpace);
    }

    private static bool HasCredentials(JsonElement body) =>
        body.TryGetProperty("credentials", out var credentials)
        && credentials.ValueKind == JsonValueKind.Object
        && credentials.EnumerateObject().Any()
        && credentials.EnumerateObject().All(c => c.Value.ValueKind == JsonValueKind.String && c.Value.GetString() is not (null or ""));
}

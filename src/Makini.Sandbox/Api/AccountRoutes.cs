using System.Text.Json;
using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>/api/system/platforms and client: what can be connected, and who the account is.</summary>
internal static class AccountRoutes
{
    /// <summary>The operations.</summary>
    /// <param name="account">The account.</param>
    public static IEnumerable<Route> Create(Account account)
    {
        yield return new Route("GET", "/api/system/platforms", request => ListAnswer.Create(request, Platform.All, WritePlatform))
        {
            Access = RouteAccess.Account,
        };
        yield return new Route("GET", "/api/system/client", _ => ApiAnswer.Data(json => WriteClient(json, account)))
        {
            Access = RouteAccess.Account,
        };
    }

    private static void WritePlatform(Utf8JsonWriter json, Platform platform)
    {
        json.WriteStartObject();
        json.WriteString("key", platform.Key);
        json.WriteString("name", platform.Name);
        json.WriteStartArray("families");
        foreach (var family in platform.Families) json.WriteStringValue(family);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteClient(Utf8JsonWriter json, Account account)
    {
        json.WriteStartObject();
        json.WriteString("id", account.ClientId);
        json.WriteString("name", "Makini Sandbox");
        json.WriteNull("logo_url");
        json.WriteString("email", "admin@example.com");
        json.WriteString("default_redirect", Account.Redirects[0]);
        json.WriteStartArray("redirects");
        foreach (var redirect in Account.Redirects) json.WriteStringValue(redirect);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Text.Json;

namespace Makini.Sandbox.Api;

/// <summary>/api/integrations: what the connection is and how it fares.</summary>
internal static class IntegrationRoutes
{
    /// <summary>The operations.</summary>
    /// <param name="startedAt">Since when the data are there.</param>
    public static IEnumerable<Route> Create(DateTimeOffset startedAt)
    {
        yield return new Route("GET", "/api/integrations/current", _ => ApiAnswer.Json(json => WriteCurrent(json, startedAt)));
    }

    private static void WriteCurrent(Utf8JsonWriter json, DateTimeOffset startedAt)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("id", "sandbox");
        json.WriteString("company_name", "Makini Sandbox");
        json.WriteString("email", "sandbox@example.com");
        json.WriteString("provider", "jd-edwards-world");
        json.WriteString("sync_status", "done");
        json.WriteString("sync_updated_at", startedAt);
        json.WriteString("updated_at", startedAt);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

using System.Text.Json;
using Makini.Json;

namespace Makini.Connections;

/// <summary>Reads what the Admin API answers. Names are those of its two generations.</summary>
internal static class AdminRecords
{
    /// <returns>Null if it has no key.</returns>
    public static RemoteConnection? ReadConnection(JsonElement json)
    {
        if (ReadKey(json) is not { } key) return null;
        var syncStatus = json.FirstText("sync_status", "syncStatus");
        var name = json.FirstText("name", "company_name");
        return new RemoteConnection
        {
            Key = key,
            Name = name,
            Email = json.FirstText("email"),
            Status = json.FirstText("status"),
            Platform = json.FirstText("integration_name", "provider", "platform", "system"),
            SyncStatus = syncStatus,
            RequiresReauthorization = SyncStates.RequireReauthorization(syncStatus),
            Reason = SyncStates.ReasonFor(syncStatus),
            RecommendedAction = SyncStates.ActionFor(syncStatus, name ?? key),
            LastSync = json.FirstTime("sync_updated_at", "last_sync", "last_sync_at"),
            ConnectedAt = json.FirstTime("connected_at"),
            CreatedAt = json.FirstTime("created_at"),
            UpdatedAt = json.FirstTime("updated_at"),
            Tags = ReadTexts(json.First("tags")),
            Metadata = ReadMetadata(json.First("user_metadata", "metadata")),
        };
    }

    /// <returns>Null if it has no key.</returns>
    public static MakiniPlatform? ReadPlatform(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return new MakiniPlatform { Key = json.GetString()!, Name = json.GetString() };
        return (json.FirstText("key", "slug", "provider", "id") ?? json.FirstText("name")) is { } key
            ? new MakiniPlatform { Key = key, Name = json.FirstText("name", "title"), Properties = ReadMetadata(json) }
            : null;
    }

    public static MakiniAccountClient? ReadClient(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        return new MakiniAccountClient
        {
            Id = json.FirstText("id", "key", "client_id"),
            Name = json.FirstText("name"),
            Email = json.FirstText("email"),
            LogoUrl = json.FirstText("logo_url"),
            DefaultRedirect = json.FirstText("default_redirect"),
            Redirects = ReadTexts(json.First("redirects")),
        };
    }

    public static string? ReadKey(JsonElement json) => json.FirstText("key", "id") is { Length: > 0 } key ? key : null;

    /// <summary>Names and values as {name: value}, as [{key, value}], or as connections with user_metadata in them.</summary>
    public static IReadOnlyDictionary<string, string?> ReadMetadata(JsonElement? json)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal);
        Collect(json, all);
        return all;
    }

    private static void Collect(JsonElement? json, Dictionary<string, string?> all)
    {
        switch (json)
        {
            case { ValueKind: JsonValueKind.Array } array:
                foreach (var item in array.EnumerateArray()) Collect(item, all);
                break;
            case { ValueKind: JsonValueKind.Object } item when item.TryGetProperty("user_metadata", out var inner):
                Collect(inner, all);
                break;
            case { ValueKind: JsonValueKind.Object } item when item.TryGetProperty("value", out var value):
                if (item.FirstText("key", "name") is { } key) all[key] = LenientText.Of(value);
                break;
            case { ValueKind: JsonValueKind.Object } item:
                foreach (var member in item.EnumerateObject()) all[member.Name] = LenientText.Of(member.Value);
                break;
        }
    }

    private static IReadOnlyList<string> ReadTexts(JsonElement? json) => json switch
    {
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Select(LenientText.Of).OfType<string>()],
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        _ => [],
    };
}

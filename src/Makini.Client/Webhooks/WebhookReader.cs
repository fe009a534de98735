using System.Text;
using System.Text.Json;
using Makini.Entities;
using Makini.Json;

namespace Makini.Webhooks;

/// <summary>
/// Reads the payload of a webhook. Two kinds are documented: changes of entities, { "event": "assets.updated", "body": [keys] },
/// and events of a connection, of which the words are known but not the names of the members; so members are looked for under
/// the names the rest of the API uses.
/// </summary>
internal static class WebhookReader
{
    /// <summary>What was accepted once comes out, also where this version cannot read it.</summary>
    public static MakiniWebhook ReadAccepted(byte[] body, string? deliveryId)
    {
        try
        {
            return Read(body, deliveryId);
        }
        catch (MakiniException)
        {
            var details = new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = Encoding.UTF8.GetString(body) };
            return new MakiniWebhook { Event = "unreadable", DeliveryId = deliveryId, Details = details };
        }
    }

    /// <exception cref="MakiniException">WebhookInvalid: it is no JSON object with an event.</exception>
    public static MakiniWebhook Read(byte[] body, string? deliveryId)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement, deliveryId);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Texts that are no UTF-8 show only when they are read.
            throw Invalid("it is no JSON", e);
        }
    }

    private static MakiniWebhook Read(JsonElement json, string? deliveryId)
    {
        if (json.FirstText("event", "type", "event_type", "eventType") is not { Length: > 0 } name) throw Invalid("it names no event");
        var details = (IReadOnlyDictionary<string, object?>)PlainValue.Of(json)!;
        var id = deliveryId ?? json.FirstText("webhook_id", "webhookId", "delivery_id", "deliveryId", "id");
        var connection = ConnectionOf(json);
        var time = json.FirstTime("timestamp", "occurred_at", "occurredAt", "created_at", "createdAt", "time");
        if (json.First("body", "keys") is { ValueKind: JsonValueKind.Array } keys)
        {
            var (entity, change) = SplitName(name);
            return new MakiniEntityChange
            {
                Kind = MakiniWebhookKind.EntityChanged,
                Event = name,
                DeliveryId = id,
                ConnectionId = connection,
                OccurredAt = time,
                Details = details,
                Entity = entity,
                Change = change,
                Key = [.. keys.EnumerateArray().Select(KeyOf).OfType<string>()],
            };
        }

        return new MakiniWebhook
        {
            Kind = WebhookWords.KindOf(name, MemberText(json, "status", "result", "state"), MemberText(json, "sync_status", "syncStatus")),
            Event = name,
            DeliveryId = id,
            ConnectionId = connection,
            OccurredAt = time,
            Details = details,
        };
    }

    private static string? ConnectionOf(JsonElement json)
    {
        if (json.First("connection", "integration") is { ValueKind: JsonValueKind.Object } connection) return connection.FirstText("id", "key");
        return MemberText(json, "connection_id", "connectionId", "connection_key", "connectionKey", "integration_id", "integrationId", "connection");
    }

    private static string? KeyOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object ? item.FirstText("key", "id") : LenientText.Of(item);

    /// <summary>assets.updated is an Asset that was updated. Parts of a path may be joined by other signs than the API's.</summary>
    private static (string? Entity, string? Change) SplitName(string name)
    {
        var dot = name.LastIndexOf('.');
        if (dot < 0) return (EntityOf(name), null);
        return (EntityOf(name.Substring(0, dot)), name.Substring(dot + 1));
    }

    private static string? EntityOf(string text)
    {
        var path = text.Replace('_', '-').Replace(' ', '-');
        return EntityCatalogue.All.FirstOrDefault(e => string.Equals(e.Path, path, StringComparison.OrdinalIgnoreCase))?.Name
            ?? EntityCatalogue.Find(path.Replace("-", ""))?.Name;
    }

    /// <summary>What an event tells more may stand beside its name, or one step below.</summary>
    private static string? MemberText(JsonElement json, params string[] names) =>
        json.FirstText(names) ?? (json.First("details", "data", "payload") is { } below ? below.FirstText(names) : null);

    private static MakiniException Invalid(string reason, Exception? cause = null) =>
        new(ErrorIds.WebhookInvalid, $"The body is no webhook of Makini: {reason}.", cause)
        {
            RecommendedAction = "Give the body's raw bytes or text, as it came over the network.",
        };
}

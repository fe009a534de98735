namespace Makini.Webhooks;

/// <summary>What a delivery of a webhook told.</summary>
public class MakiniWebhook
{
    /// <summary>What it tells.</summary>
    public MakiniWebhookKind Kind { get; init; }

    /// <summary>The event's name as the service sent it: assets.updated.</summary>
    public required string Event { get; init; }

    /// <summary>The delivery's id, the same when it is sent again; null where none came.</summary>
    public string? DeliveryId { get; init; }

    /// <summary>The id of the connection it is about; null where it does not say.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>When it happened; null where it does not say.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>All that came, by the service's own names. Text, bool, long, decimal, lists and dictionaries of these, or null.</summary>
    public IReadOnlyDictionary<string, object?> Details { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Its place in an inbox, for Confirm-MakiniWebhook; null for one that comes from none.</summary>
    public WebhookReceipt? Receipt { get; internal set; }

    /// <summary>The event's name.</summary>
    public override string ToString() => Event;
}

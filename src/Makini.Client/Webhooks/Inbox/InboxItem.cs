namespace Makini.Webhooks;

/// <summary>A delivery as it lies in an inbox.</summary>
internal sealed record InboxItem(WebhookReceipt Receipt, byte[] Body, string? DeliveryId);

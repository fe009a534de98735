namespace Makini.Webhooks;

/// <summary>A delivery on its way into an inbox.</summary>
/// <param name="Identity">The same for the same delivery sent twice.</param>
/// <param name="DeliveryId">Its id, where it has one.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record InboxEntry(string Identity, string? DeliveryId, DateTimeOffset ReceivedAt, byte[] Body);

namespace Makini.Webhooks;

/// <summary>A delivery on its way into an inbox.</summary>
/// <param name="Identity">The same for the same delivery sent twice.</param>
/// <param name="DeliveryId">Its id, where it has one.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Body">Its bytes.</param>
/// <param name="RepeatedSince">
/// One of the same identity that was handed out, and came before this, tells of something else; null for one whose identity says by itself what it is.
/// </param>
internal sealed record InboxEntry(string Identity, string? DeliveryId, DateTimeOffset ReceivedAt, byte[] Body, DateTimeOffset? RepeatedSince);

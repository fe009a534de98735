namespace Makini.Webhooks;

/// <summary>The place of a delivery in an inbox.</summary>
/// <param name="InboxPath">The inbox's file.</param>
/// <param name="Number">The delivery's number in it, in the order of arrival.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Attempts">How often it has been handed out, this time included. One that is high has failed whoever took it.</param>
public sealed record WebhookReceipt(string InboxPath, long Number, DateTimeOffset ReceivedAt, int Attempts);

namespace Makini.Sandbox;

/// <summary>A webhook that a sandbox sends, as the log of deliveries tells it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Id">Its id, in the header X-Webhook-Id; the same each time it is sent.</param>
/// <param name="At">When it happened.</param>
/// <param name="Event">assets.updated, sync.completed ...</param>
/// <param name="Body">Its body.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="StatusCode">The receiver's last answer; null where none came.</param>
public sealed record SandboxDelivery(long Number, string Id, DateTimeOffset At, string Event, string Body, DeliveryState State, int Attempts, int? StatusCode);

using Makini.Compatibility;
using Makini.Configuration;
using Microsoft.Data.Sqlite;

namespace Makini.Webhooks;

/// <summary>
/// Deliveries on disk: written before the sender gets its 200, handed out in order, until they are acknowledged. A listener
/// and whoever takes them out may be different processes.
/// </summary>
internal static class WebhookInbox
{
    /// <summary>
    /// So long the same content without id and time is taken for a repetition: the first ones come within this time. A record that
    /// changes once more has the same content, too, and must come out again; to read it once too often does no harm.
    /// </summary>
    private static readonly TimeSpan Repetition = TimeSpan.FromMinutes(5);

    /// <summary>Opens an inbox; makes its file, for its owner only, if there is none.</summary>
    /// <exception cref="MakiniException">InboxUnavailable: the file cannot be used.</exception>
    public static InboxDatabase Open(string path, bool isForDeliveries)
    {
        try
        {
            if (!File.Exists(path)) UserFile.Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite | FileShare.Delete).Dispose();
            return new InboxDatabase(path, isForDeliveries);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unavailable(path, e);
        }
    }

    /// <summary>A delivery as an entry. Its identity is its id, or what is in it if it has none.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="webhook">What it told.</param>
    /// <param name="now">The time.</param>
    public static InboxEntry Entry(WebhookDelivery delivery, MakiniWebhook webhook, DateTimeOffset now)
    {
        if (delivery.Id is { Length: > 0 } id) return new("id:" + id, id, now, delivery.Body, RepeatedSince: null);
        return new("hash:" + Hash(delivery), delivery.Id, now, delivery.Body, webhook.OccurredAt is null ? now - Repetition : null);
    }

    /// <summary>The error of an inbox that is not there.</summary>
    public static MakiniException Missing(string path) => new(ErrorIds.InboxUnavailable, $"There is no inbox {path}.")
    {
        Target = path,
        RecommendedAction = "Name the file that the listener has: Get-MakiniWebhookListener shows it, where it runs. Start-MakiniWebhookListener makes a new one.",
    };

    /// <summary>The error of an inbox that cannot be used.</summary>
    public static MakiniException Unavailable(string path, Exception cause) =>
        new(ErrorIds.InboxUnavailable, $"The inbox {path} cannot be used: {cause.Message}", cause)
        {
            Target = path,
            RecommendedAction = "Name a file in a folder that exists, that you may write to, and whose disk has room.",
        };

    private static string Hash(WebhookDelivery delivery)
    {
        var body = Sha256.Of(delivery.Body);
        return Convert.ToBase64String(body) + delivery.Signature;
    }
}

using Microsoft.Data.Sqlite;

namespace Makini.Webhooks;

/// <summary>Takes deliveries out of an inbox, in the order of their arrival. For one thread at a time.</summary>
internal sealed class InboxReader : IDisposable
{
    private readonly InboxDatabase _database;
    private readonly string _path;
    private long _last;

    /// <exception cref="MakiniException">InboxUnavailable: the file cannot be used.</exception>
    public InboxReader(string path)
    {
        _path = path;
        _database = WebhookInbox.Open(path, isForDeliveries: false);
    }

    /// <summary>The next delivery that nobody has acknowledged, each once; null if none is there now.</summary>
    /// <param name="maxAttempts">Those handed out so often already are left where they are.</param>
    /// <exception cref="MakiniException">InboxUnavailable.</exception>
    public MakiniWebhook? Next(int maxAttempts = int.MaxValue) => Use(database => Read(database.Take(_last, maxAttempts)));

    /// <summary>The next delivery that nobody has acknowledged, each once, without handing it out; null if there is no more.</summary>
    /// <param name="minAttempts">How often it was handed out at least.</param>
    /// <exception cref="MakiniException">InboxUnavailable.</exception>
    public MakiniWebhook? Look(int minAttempts) => Use(database => Read(database.Look(_last, minAttempts)));

    /// <summary>Says that a delivery has been worked on.</summary>
    /// <returns>Whether it was waiting.</returns>
    /// <exception cref="MakiniException">InboxUnavailable.</exception>
    public bool Acknowledge(WebhookReceipt receipt, DateTimeOffset now) => Use(database => database.Acknowledge(receipt.Number, now));

    public void Dispose() => _database.Dispose();

    private MakiniWebhook? Read(InboxItem? item)
    {
        if (item is null) return null;
        _last = item.Receipt.Number;
        var webhook = WebhookReader.ReadAccepted(item.Body, item.DeliveryId);
        webhook.Receipt = item.Receipt;
        return webhook;
    }

    private T Use<T>(Func<InboxDatabase, T> use)
    {
        try
        {
            return use(_database);
        }
        catch (SqliteException e)
        {
            throw WebhookInbox.Unavailable(_path, e);
        }
    }
}

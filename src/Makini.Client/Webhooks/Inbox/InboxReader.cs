using Microsoft.Data.Sqlite;

namespace Makini.Webhooks;

/// <summary>
/// Takes deliveries out of an inbox, in the order of their arrival. When its file was removed and has given all it had, goes on with the
/// one that the listener has made in its place. For one thread at a time.
/// </summary>
internal sealed class InboxReader : IDisposable
{
    private readonly string _path;
    private InboxDatabase _database;
    private long _last;
    private long _end = long.MaxValue;

    /// <param name="path">The file.</param>
    /// <param name="create">Makes the file if there is none: the listener will find it.</param>
    /// <exception cref="MakiniException">InboxUnavailable: the file cannot be used, or is not there.</exception>
    public InboxReader(string path, bool create = false)
    {
        _path = path;
        if (!create && !File.Exists(path)) throw WebhookInbox.Missing(path);
        _database = WebhookInbox.Open(path, isForDeliveries: false);
    }

    /// <summary>The next delivery that nobody has acknowledged, each once; null if none is there now.</summary>
    /// <param name="maxAttempts">Those handed out so often already are left where they are.</param>
    /// <exception cref="MakiniException">InboxUnavailable.</exception>
    public MakiniWebhook? Next(int maxAttempts = int.MaxValue) => Use(database =>
    {
        if (_last >= _end) return null;
        if (Read(database.Take(_last, _end, maxAttempts)) is { } next) return next;
        if (_end == long.MaxValue && database.IsRemoved) Reopen();
        return null;
    });

    /// <summary>What comes from now on stays where it is.</summary>
    /// <exception cref="MakiniException">InboxUnavailable.</exception>
    public void EndHere()
    {
        if (_end == long.MaxValue) _end = Use(database => database.Newest);
    }

    /// <summary>The next delivery that nobody has acknowledged, each once, without handing it out; null if there is no more.</summary>
    /// <param name="minAttempts">How often it was handed out at least.</param>
    /// <exception cref="MakiniException">InboxUnavailable.</exception>
    public MakiniWebhook? Look(int minAttempts) => Use(database => Read(database.Look(_last, minAttempts)));

    /// <summary>Says that a delivery has been worked on.</summary>
    /// <returns>Whether it was waiting.</returns>
    /// <exception cref="MakiniException">InboxUnavailable.</exception>
    public bool Acknowledge(WebhookReceipt receipt, DateTimeOffset now) => Use(database => database.Acknowledge(receipt.Number, now));

    public void Dispose() => _database.Dispose();

    private void Reopen()
    {
        _database.Dispose();
        _database = WebhookInbox.Open(_path, isForDeliveries: false);
        _last = 0;
    }

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

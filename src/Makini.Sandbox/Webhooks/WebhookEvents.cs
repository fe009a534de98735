using System.Text.Encodings.Web;
using System.Text.Json;
using Makini.Entities;
using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Webhooks;

/// <summary>
/// Tells what happens in a sandbox, in the two kinds that are documented: keys of records that were made or changed, and events of a
/// connection, whose names and members are not published and are made up here.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="delay">Waits before a webhook is sent again.</param>
internal sealed class WebhookEvents(TimeProvider time, Func<TimeSpan, CancellationToken, Task> delay)
{
    private const int Most = 1_000;

    // As JavaScript writes it: what is signed is the text of the body.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<Type> Told = [typeof(Site), typeof(Asset), typeof(PurchaseOrder), typeof(WorkOrder)];

    private readonly object _gate = new();
    private readonly Queue<WebhookMessage> _log = new();
    private WebhookSender? _sender;
    private long _count;

    /// <summary>Where they go; null for nowhere. What waits for another address is not sent any more.</summary>
    public WebhookTarget? Target
    {
        get
        {
            lock (_gate) return _sender?.Target;
        }

        set
        {
            lock (_gate)
            {
                _sender?.Dispose();
                _sender = value is null ? null : new WebhookSender(value, delay);
            }
        }
    }

    /// <summary>The newest 1,000, the oldest first.</summary>
    public IReadOnlyList<SandboxDelivery> Deliveries
    {
        get
        {
            lock (_gate) return [.. _log.Select(message => message.Describe())];
        }
    }

    /// <summary>A record was made or changed. That is told of sites, assets, purchase orders and work orders only.</summary>
    public void RecordChanged(EntityType entity, string key, bool isNew)
    {
        if (!Told.Contains(entity.RecordType)) return;
        Tell($"{entity.Path}.{(isNew ? "inserted" : "updated")}", json =>
        {
            json.WriteStartArray("body");
            json.WriteStringValue(key);
            json.WriteEndArray();
        });
    }

    /// <summary>The sync status of a connection has changed.</summary>
    public void Synchronized(AccountConnection connection) => Tell(EventOf(connection.SyncStatus), json =>
    {
        json.WriteString("connection_id", connection.Key);
        json.WriteString("timestamp", connection.SyncUpdatedAt);
        json.WriteString("status", connection.SyncStatus);
    });

    /// <summary>Sends no more.</summary>
    /// <returns>Ends when nothing is sent any more.</returns>
    public Task StopAsync()
    {
        lock (_gate)
        {
            var stopped = _sender?.WhenStoppedAsync() ?? Task.CompletedTask;
            Target = null;
            return stopped;
        }
    }

    private static string EventOf(string status) => status switch
    {
        "done" or "fulldone" => "sync.completed",
        "error" => "sync.failed",
        AccountConnection.Refused => "connection.authentication_required",
        _ => "connection.status_changed",
    };

    private void Tell(string name, Action<Utf8JsonWriter> write)
    {
        lock (_gate)
        {
            if (_sender is not { } sender || !sender.Target.Wants(name)) return;
            var message = new WebhookMessage(++_count, name, time.GetUtcNow(), Body(name, write));
            _log.Enqueue(message);
            if (_log.Count > Most) _log.Dequeue();
            sender.Send(message);
        }
    }

    private static byte[] Body(string name, Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Plain))
        {
            json.WriteStartObject();
            json.WriteString("event", name);
            write(json);
            json.WriteEndObject();
        }

        return body.ToArray();
    }
}

using System.Net;

namespace Makini.Webhooks;

/// <summary>Receives webhooks and puts them into an inbox. Runs until it is stopped.</summary>
public sealed class WebhookListener : IDisposable
{
    private static readonly object Gate = new();
    private static readonly List<WebhookListener> Started = [];

    private readonly HttpListener _listener;
    private readonly DeliveryHandler _handler;
    private readonly InboxWriter _inbox;
    private long _accepted;
    private long _duplicates;
    private long _refused;

    private WebhookListener(WebhookListenerOptions options, HttpListener listener, InboxWriter inbox)
    {
        Url = options.Prefix;
        InboxPath = options.InboxPath;
        StartedAt = options.TimeProvider.GetUtcNow();
        _listener = listener;
        _inbox = inbox;
        _handler = new DeliveryHandler(options, inbox);
        _ = RunAsync();
    }

    /// <summary>The listeners of this process that run, the oldest first.</summary>
    public static IReadOnlyList<WebhookListener> Running
    {
        get
        {
            lock (Gate) return [.. Started];
        }
    }

    /// <summary>Where it listens.</summary>
    public string Url { get; }

    /// <summary>The inbox's file.</summary>
    public string InboxPath { get; }

    /// <summary>The inbox could not be written to at the start: until it can, each delivery is answered 503.</summary>
    public bool IsInboxReadOnly { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>How many deliveries it has put into the inbox.</summary>
    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>How many came once more and were not put in again.</summary>
    public long Duplicates => Interlocked.Read(ref _duplicates);

    /// <summary>How many it has refused: wrong signatures, no webhooks, too large, or the disk did not take them.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Opens the inbox and starts to listen.</summary>
    /// <param name="options">Where, for whom, into what.</param>
    /// <returns>The listener.</returns>
    /// <exception cref="MakiniException">InboxUnavailable: the file cannot be used. ListenerUnavailable: the address cannot be had.</exception>
    public static WebhookListener Start(WebhookListenerOptions options)
    {
        var database = WebhookInbox.Open(options.InboxPath, isForDeliveries: true);
        var isReadOnly = database.IsReadOnly;
        var http = new HttpListener { IgnoreWriteExceptions = true };
        try
        {
            http.Prefixes.Add(options.Prefix);
            http.Start();
        }
        catch (Exception e) when (e is HttpListenerException or ArgumentException)
        {
            http.Close();
            database.Dispose();
            throw Unavailable(options.Prefix, e);
        }

        var inbox = new InboxWriter(
            database, () => WebhookInbox.Open(options.InboxPath, isForDeliveries: true), new InboxPruning(options.Retention, options.TimeProvider));
        var listener = new WebhookListener(options, http, inbox) { IsInboxReadOnly = isReadOnly };
        lock (Gate) Started.Add(listener);
        return listener;
    }

    /// <summary>Stops. Deliveries under way get no answer, and are sent again; what was answered is in the inbox.</summary>
    public void Stop()
    {
        lock (Gate)
        {
            if (!Started.Remove(this)) return;
        }

        _listener.Abort();
        _inbox.Dispose();
    }

    /// <summary>Ends when it has stopped and lets go of the inbox.</summary>
    public Task WhenStoppedAsync() => _inbox.WhenDoneAsync();

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private static MakiniException Unavailable(string prefix, Exception cause) =>
        new(ErrorIds.ListenerUnavailable, $"Nobody can listen at {prefix}: {cause.Message}", cause)
        {
            Target = prefix,
            RecommendedAction = "Name a port that is free and that this account may listen on, as http://127.0.0.1:8080/; on Windows other hosts want 'netsh http add urlacl'.",
        };

    private async Task RunAsync()
    {
        while (_listener.IsListening)
        {
            if (await NextAsync().ConfigureAwait(false) is { } context) _ = Task.Run(() => AnswerAsync(context));
        }
    }

    /// <returns>Null if a sender went away before it could be taken, or the listener stops.</returns>
    private async Task<HttpListenerContext?> NextAsync()
    {
        try
        {
            return await _listener.GetContextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            // Where no answer is given, because the sender breaks off or the listener stops, .NET may send this one: not a 200. What it has
            // answered itself, such as a request that does not tell its length, takes none any more.
            context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            var (status, isNew) = await _handler.HandleAsync(context.Request).ConfigureAwait(false);
            Count(status, isNew);
            context.Response.StatusCode = (int)status;
            context.Response.ContentLength64 = 0;

            // What has not been read of a request would be taken for the next one.
            context.Response.KeepAlive = status == HttpStatusCode.OK;
            context.Response.Close();
        }
        catch (Exception)
        {
            // The sender went away, or the listener stops: nobody waits for an answer.
            context.Response.Abort();
        }
    }

    private void Count(HttpStatusCode status, bool isNew)
    {
        if (status != HttpStatusCode.OK) Interlocked.Increment(ref _refused);
        else if (isNew) Interlocked.Increment(ref _accepted);
        else Interlocked.Increment(ref _duplicates);
    }
}

using System.Collections.Concurrent;
using System.Net;
using Makini.Client.Tests.Server;
using Makini.Webhooks;

namespace Makini.Sandbox.Tests.Webhooks;

/// <summary>Receives webhooks, and answers as scripted.</summary>
internal sealed class Receiver : IDisposable
{
    public static readonly byte[] Secret = "whsec-1"u8.ToArray();

    private readonly HttpListener _listener = new();
    private readonly Func<int, HttpStatusCode> _answer;
    private readonly SemaphoreSlim _arrived = new(0);

    /// <param name="answer">The answer to a delivery, by its number from 0.</param>
    public Receiver(Func<int, HttpStatusCode>? answer = null)
    {
        _answer = answer ?? (_ => HttpStatusCode.OK);
        Url = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        _listener.Prefixes.Add(Url.AbsoluteUri);
        _listener.Start();
        _ = RunAsync();
    }

    public Uri Url { get; }

    /// <summary>What came, with its id.</summary>
    public ConcurrentQueue<(string? Id, string Text)> Deliveries { get; } = new();

    /// <summary>What came and is signed by whoever has the secret.</summary>
    public ConcurrentQueue<MakiniWebhook> Webhooks { get; } = new();

    public async Task ArrivedAsync(int count)
    {
        for (var i = 0; i < count; i++) Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    public void Dispose()
    {
        _listener.Abort();
        _arrived.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true) Take(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // Disposed.
        }
    }

    private void Take(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        context.Request.InputStream.CopyTo(body);
        var delivery = new WebhookDelivery
        {
            Body = body.ToArray(),
            Signature = context.Request.Headers["X-Webhook-Signature"],
            Id = context.Request.Headers["X-Webhook-Id"],
        };
        Webhooks.Enqueue(delivery.Open(Secret));
        Deliveries.Enqueue((delivery.Id, System.Text.Encoding.UTF8.GetString(delivery.Body)));
        context.Response.StatusCode = (int)_answer(Deliveries.Count - 1);
        context.Response.Close();
        _arrived.Release();
    }
}

using System.Net;

namespace Makini.Sandbox.Server;

/// <summary>Listens on a loopback port and gives each request to a handler, many at once.</summary>
internal sealed class HttpServer : IDisposable
{
    private const int Attempts = 20;
    private readonly HttpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly RequestHandler _handler;
    private readonly RequestsUnderWay _requests = new();
    private long _requestCount;
    private int _stopped;

    private HttpServer(HttpListener listener, int port, RequestHandler handler)
    {
        _listener = listener;
        Port = port;
        _handler = handler;
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>How many requests have come.</summary>
    public long RequestCount => Interlocked.Read(ref _requestCount);

    /// <summary>Starts to listen.</summary>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="handler">What answers.</param>
    /// <exception cref="MakiniException"><see cref="ErrorIds.SandboxUnavailable"/>: the port cannot be had.</exception>
    public static HttpServer Start(int port, RequestHandler handler)
    {
        for (var attempt = 1; ; attempt++)
        {
            var candidate = port == 0 ? FreePort.Find() : port;
            var listener = new HttpListener { IgnoreWriteExceptions = true };
            try
            {
                listener.Prefixes.Add($"http://127.0.0.1:{candidate}/");
                listener.Start();
                return new HttpServer(listener, candidate, handler);
            }
            catch (Exception e) when (e is HttpListenerException or ArgumentException)
            {
                listener.Close();
                if (port == 0 && attempt < Attempts) continue;
                throw new MakiniException(ErrorIds.SandboxUnavailable, $"The sandbox cannot listen on port {candidate}: {e.Message}", e)
                {
                    Target = port,
                    RecommendedAction = "Leave -Port out to take a free one, or name another.",
                };
            }
        }
    }

    /// <summary>Answers requests until the server stops.</summary>
    /// <returns>Ends when no request is under way any more.</returns>
    public async Task RunAsync()
    {
        while (await NextAsync().ConfigureAwait(false) is { } context)
        {
            Interlocked.Increment(ref _requestCount);
            _requests.Start(context, HandleAsync);
        }

        await _requests.WhenAllAsync().ConfigureAwait(false);
    }

    /// <summary>Stops at once: what is under way gets no answer.</summary>
    public void Stop()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0) return;
        _stopping.Cancel();
        _requests.DropAll();
        _listener.Abort();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _stopping.Dispose();
    }

    private async Task<HttpListenerContext?> NextAsync()
    {
        try
        {
            return await _listener.GetContextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener stopped: there is no next one.
            return null;
        }
    }

    private async Task HandleAsync(HttpListenerContext context)
    {
        try
        {
            await _handler.HandleAsync(context, _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The sandbox stops, or the caller went away, or the answer cannot be sent: it must not wait for one.
            RequestsUnderWay.Drop(context);
        }
    }
}

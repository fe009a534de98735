using System.Net;
using System.Net.Sockets;

namespace Makini.Sandbox.Server;

/// <summary>
/// Listens on a loopback port and gives each request to a handler, many at once. HTTP/1.1 on plain sockets: HttpListener cannot break off
/// in any place, which a sandbox must when it is told to.
/// </summary>
internal sealed class HttpServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly RequestHandler _handler;
    private readonly OpenConnections _connections = new();
    private long _requestCount;
    private int _stopped;

    private HttpServer(TcpListener listener, RequestHandler handler)
    {
        _listener = listener;
        _handler = handler;
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Url = new Uri($"http://127.0.0.1:{Port}/");
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The address.</summary>
    public Uri Url { get; }

    /// <summary>How many requests have come.</summary>
    public long RequestCount => Interlocked.Read(ref _requestCount);

    /// <summary>Starts to listen.</summary>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="handler">What answers.</param>
    /// <exception cref="MakiniException"><see cref="ErrorIds.SandboxUnavailable"/>: the port cannot be had.</exception>
    public static HttpServer Start(int port, RequestHandler handler)
    {
        try
        {
            var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return new HttpServer(listener, handler);
        }
        catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException)
        {
            throw new MakiniException(ErrorIds.SandboxUnavailable, $"The sandbox cannot listen on port {port}: {e.Message}", e)
            {
                Target = port,
                RecommendedAction = "Leave -Port out to take a free one, or name another.",
            };
        }
    }

    /// <summary>Answers requests until the server stops.</summary>
    /// <returns>Ends when no request is under way any more.</returns>
    public async Task RunAsync()
    {
        while (await NextAsync().ConfigureAwait(false) is { } client)
        {
            var connection = new HttpConnection(client, Url, _handler, () => Interlocked.Increment(ref _requestCount));
            _connections.Start(client, () => connection.ServeAsync(_stopping.Token));
        }

        // One may have come in while the others were dropped.
        _connections.DropAll();
        await _connections.WhenAllAsync().ConfigureAwait(false);
    }

    /// <summary>Stops at once: what is under way gets no answer.</summary>
    public void Stop()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0) return;
        _stopping.Cancel();
        _connections.DropAll();

        // Last: from here on the run may end, and all of this be disposed of.
        _listener.Stop();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _stopping.Dispose();
    }

    private async Task<TcpClient?> NextAsync()
    {
        try
        {
            return await _listener.AcceptTcpClientAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener stopped: there is no next one.
            return null;
        }
    }
}

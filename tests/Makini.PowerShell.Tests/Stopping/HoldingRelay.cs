using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Makini.PowerShell.Tests.Stopping;

/// <summary>
/// Stands between a client and a server and passes everything, until a request is held: its answer does not come, or only its
/// beginning, however long the client waits. Tells when that has happened, and when the client has hung up.
/// </summary>
internal sealed class HoldingRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly HeldRequest _request;
    private int _matches;
    private int _open;

    public HoldingRelay(Uri server, HeldRequest request)
    {
        (_server, _request) = (server, request);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>A request is held, and as much of its answer as shall come has come.</summary>
    public TaskCompletionSource Held { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The client of a held request has hung up.</summary>
    public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many connections the client has open.</summary>
    public int Open => Volatile.Read(ref _open);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = RelayAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The relay is closed.
        }
    }

    private async Task RelayAsync(TcpClient accepted)
    {
        Interlocked.Increment(ref _open);
        using var client = accepted;
        using var server = new TcpClient();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port);
            _ = AnswerAsync(server.GetStream(), client.GetStream(), held.Task);
            await AskAsync(client.GetStream(), server.GetStream(), held);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // Cut off is as good as closed.
        }
        if (held.Task.IsCompleted) Left.TrySetResult();
        Interlocked.Decrement(ref _open);
    }

    private async Task AskAsync(NetworkStream client, NetworkStream server, TaskCompletionSource held)
    {
        var buffer = new byte[65_536];
        for (var count = await client.ReadAsync(buffer); count > 0; count = await client.ReadAsync(buffer))
        {
            if (IsHeld(buffer.AsSpan(0, count))) held.TrySetResult();
            if (!held.Task.IsCompleted || _request.AnswerBytes > 0) await server.WriteAsync(buffer.AsMemory(0, count));
            else Held.TrySetResult();
        }
    }

    private async Task AnswerAsync(NetworkStream server, NetworkStream client, Task held)
    {
        var buffer = new byte[4096];
        var left = _request.AnswerBytes;
        try
        {
            for (var count = await server.ReadAsync(buffer); count > 0; count = await server.ReadAsync(buffer))
            {
                if (held.IsCompleted) count = Math.Min(count, left);
                await client.WriteAsync(buffer.AsMemory(0, count));
                if (!held.IsCompleted) continue;
                left -= count;
                if (left > 0) continue;
                Held.TrySetResult();
                return;
            }
            client.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The client has hung up.
        }
    }

    /// <summary>A client sends the head of a request as one piece, so that each begins with the request's line.</summary>
    private bool IsHeld(ReadOnlySpan<byte> piece)
    {
        var end = piece.IndexOf((byte)'\r');
        if (end < 0) return false;
        var line = Encoding.ASCII.GetString(piece[..end]);
        return line.EndsWith("HTTP/1.1", StringComparison.Ordinal)
            && line.Contains(_request.Path, StringComparison.Ordinal)
            && Interlocked.Increment(ref _matches) > _request.Passes;
    }
}

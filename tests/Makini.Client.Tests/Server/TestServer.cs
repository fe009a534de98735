using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Makini.Client.Tests.Server;

/// <summary>An HTTP server on a raw socket that answers as scripted, so that it can break in any place.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Func<RecordedRequest, int, Answer> _script;
    private readonly Task _accepting;
    private int _count;

    /// <param name="script">The answer to a request and its number, from 0.</param>
    public TestServer(Func<RecordedRequest, int, Answer> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <param name="answers">One after the other; the last one again and again.</param>
    public TestServer(params Answer[] answers)
        : this((_, number) => answers[Math.Min(number, answers.Length - 1)])
    {
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public int ConnectionCount => _connections.Count;

    /// <summary>Waits for one more request to have come.</summary>
    public Task RequestArrivedAsync() => _arrived.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _stop.Dispose();
        _arrived.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception e) when (IsEnd(e))
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var closing = client;
        client.NoDelay = true;
        try
        {
            using var stream = client.GetStream();
            while (await RequestReader.ReadAsync(stream, _stop.Token) is { } request)
            {
                var number = Interlocked.Increment(ref _count) - 1;
                _requests.Enqueue(request);
                _arrived.Release();
                var answer = _script(request, number);
                await answer.WriteAsync(stream, _stop.Token);
                if (answer.Closes) return;
            }
        }
        catch (Exception e) when (IsEnd(e))
        {
            // The client went away, or the test is over.
        }
    }

    private static bool IsEnd(Exception e) => e is OperationCanceledException or IOException or SocketException or ObjectDisposedException;
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>A service on the loopback that answers every request alike, one request a socket.</summary>
internal sealed class TestService : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public TestService()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public string Status { get; set; } = "200 OK";

    public string Body { get; set; } = """{"data":{"id":"1","provider":"jd-edwards-world","sync_status":"done","sync_updated_at":"2026-01-02T03:04:05Z"}}""";

    /// <summary>One more header of the answers, with its line end.</summary>
    public string Header { get; set; } = "";

    /// <summary>What requests for a token get; as all others where it is null.</summary>
    public string? TokenBody { get; set; }

    /// <summary>Requests are read and never answered.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The heads of the requests that came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public TaskCompletionSource RequestArrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The client has hung up on a silent service.</summary>
    public TaskCompletionSource ClientLeft { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        var stream = client.GetStream();
        var head = await ReadHeadAsync(stream);
        Requests.Enqueue(head);
        RequestArrived.TrySetResult();
        if (IsSilent)
        {
            await WaitForEndAsync(stream);
            ClientLeft.TrySetResult();
            return;
        }
        var body = BodyFor(head);
        var answer = $"HTTP/1.1 {Status}\r\nContent-Type: application/json\r\n{Header}Connection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
    }

    /// <summary>"{bearer}" in an answer is the token that came.</summary>
    private string BodyFor(string head)
    {
        const string Bearer = "Bearer ";
        var body = TokenBody is not null && head.Split('\r')[0].Contains("/token", StringComparison.Ordinal) ? TokenBody : Body;
        var start = head.IndexOf(Bearer, StringComparison.Ordinal);
        return body.Replace("{bearer}", start < 0 ? "" : head[(start + Bearer.Length)..].Split('\r')[0], StringComparison.Ordinal);
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0) break;
            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        return head.ToString();
    }

    private static async Task WaitForEndAsync(NetworkStream stream)
    {
        try
        {
            while (await stream.ReadAsync(new byte[1]) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Cut off is as good as closed.
        }
    }
}

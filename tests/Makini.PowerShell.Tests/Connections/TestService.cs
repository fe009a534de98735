using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>A service on the loopback that answers every request alike, one request a socket.</summary>
internal sealed class TestService : IDisposable
{
    private const string EndOfHead = "\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _refusals;

    public TestService()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public string Status { get; set; } = "200 OK";

    public string Body { get; set; } = """{"data":{"id":"1","provider":"jd-edwards-world","sync_status":"done","sync_updated_at":"2026-01-02T03:04:05Z"}}""";

    /// <summary>What a request gets, by its first line; the same as all others where it gives null. An empty text is 404.</summary>
    public Func<string, string?>? Answer { get; set; }

    /// <summary>What the answer to a request waits for, by its first line; none where it is null.</summary>
    public Func<string, Task>? Hold { get; set; }

    /// <summary>More headers of the answers, with their line ends.</summary>
    public string Header { get; set; } = "";

    /// <summary>What requests for a token get, with 200; the same as all others where it is null.</summary>
    public string? TokenBody { get; set; }

    /// <summary>A token that is answered 401.</summary>
    public string? Refused { get; set; }

    /// <summary>How often it was.</summary>
    public int Refusals => Volatile.Read(ref _refusals);

    /// <summary>Requests are read and never answered.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The requests that came.</summary>
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
        var request = await ReadRequestAsync(stream);
        Requests.Enqueue(request);
        RequestArrived.TrySetResult();
        if (IsSilent)
        {
            await WaitForEndAsync(stream);
            ClientLeft.TrySetResult();
            return;
        }
        if (Hold is { } hold) await hold(request.Split('\r')[0]);
        var (status, template) = AnswerTo(request);
        var body = Echo(template, request);
        var answer = $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{Echo(Header, request)}Connection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
    }

    private (string Status, string Body) AnswerTo(string request)
    {
        if (TokenBody is { } tokens && AsksForToken(request.Split('\r')[0])) return ("200 OK", tokens);
        if (Answer?.Invoke(request.Split('\r')[0]) is { } own) return own.Length == 0 ? ("404 Not Found", "{}") : ("200 OK", own);
        if (Refused is not { } token || !request.Contains($"Bearer {token}\r", StringComparison.Ordinal)) return (Status, Body);
        Interlocked.Increment(ref _refusals);
        return ("401 Unauthorized", "{}");
    }

    // A redirect may have the token in its path; where that leads, no token is given.
    private static bool AsksForToken(string line) =>
        line.Contains("/token", StringComparison.Ordinal) && !line.Contains("/again/", StringComparison.Ordinal);

    /// <summary>"{bearer}" in an answer is the token that came, "{body}" the body, as it stands in a JSON text.</summary>
    private static string Echo(string answer, string request)
    {
        const string Bearer = "Bearer ";
        var start = request.IndexOf(Bearer, StringComparison.Ordinal);
        return answer
            .Replace("{bearer}", start < 0 ? "" : request[(start + Bearer.Length)..].Split('\r')[0], StringComparison.Ordinal)
            .Replace("{body}", JsonEncodedText.Encode(request.Split(EndOfHead, 2)[1]).ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(text.ToString()))
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0) break;
            text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        return text.ToString();
    }

    private static bool IsWhole(string request)
    {
        const string Length = "Content-Length: ";
        var parts = request.Split(EndOfHead, 2);
        if (parts.Length == 1) return false;
        var start = parts[0].IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        return start < 0 || parts[1].Length >= int.Parse(parts[0][(start + Length.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
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

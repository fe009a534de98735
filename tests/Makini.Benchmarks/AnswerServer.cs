using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Makini.Benchmarks;

/// <summary>A server in this process that has its answers ready, so that only the client is measured.</summary>
internal abstract partial class AnswerServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _status;

    /// <summary>Begins to listen.</summary>
    /// <param name="platform">What its connection leads to.</param>
    protected AnswerServer(string platform)
    {
        _status = Answer(Encoding.UTF8.GetBytes($$$"""{"data":{"id":"1","provider":"{{{platform}}}","sync_status":"done"}}"""));
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    /// <summary>The answer to a request's text, ready to be sent.</summary>
    protected abstract Task<byte[]> ChooseAsync(string request);

    /// <summary>A body with its head.</summary>
    protected static byte[] Answer(byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    /// <summary>The number that a pattern has found.</summary>
    protected static int Number(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested) _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        socket.NoDelay = true;
        var buffer = new byte[64 * 1024];
        while (await ReadRequestAsync(socket, buffer) is { } request)
        {
            var answer = request.StartsWith("GET ", StringComparison.Ordinal) ? _status : await ChooseAsync(request);
            for (var sent = 0; sent < answer.Length;) sent += await socket.SendAsync(answer.AsMemory(sent), _stop.Token);
        }
    }

    private async Task<string?> ReadRequestAsync(Socket socket, byte[] buffer)
    {
        for (var length = 0; ;)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), _stop.Token);
            if (read == 0) return null;
            length += read;
            var text = Encoding.UTF8.GetString(buffer, 0, length);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head < 0) continue;
            var body = ContentLength().Match(text) is { Success: true } match ? Number(match) : 0;
            if (length >= head + 4 + body) return text;
        }
    }

    [GeneratedRegex(@"Content-Length: (?<number>\d+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ContentLength();
}

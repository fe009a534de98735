using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Makini.Benchmarks;

/// <summary>
/// Answers passthrough queries of F4211 with pages made beforehand, so that only the client is measured. A query without
/// parameters starts over; after the given number of rows comes an empty page.
/// </summary>
internal sealed partial class PageServer : IDisposable
{
    private const string Status = """{"data":{"id":"1","provider":"jd-edwards-world","sync_status":"done"}}""";
    private const string Currencies = """{"data":[{"CVCRCD":"USD","CVCDEC":"2"},{"CVCRCD":"JPY","CVCDEC":"0"}]}""";
    private const string Companies = """{"data":[{"CCCO":"00001","CCCRCD":"USD"}]}""";
    private static readonly byte[] Empty = Answer("""{"data":[]}"""u8.ToArray());
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<int, byte[]> _pages = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly int _rows;
    private int _sent;

    public PageServer(int rows)
    {
        _rows = rows;
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
            var answer = Choose(request);
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

    private byte[] Choose(string request)
    {
        if (request.StartsWith("GET ", StringComparison.Ordinal)) return Answer(Encoding.UTF8.GetBytes(Status));
        if (request.Contains("F0013", StringComparison.Ordinal)) return Answer(Encoding.UTF8.GetBytes(Currencies));
        if (request.Contains("F0010", StringComparison.Ordinal)) return Answer(Encoding.UTF8.GetBytes(Companies));
        if (request.Contains("COUNT(*)", StringComparison.Ordinal)) return Answer(Encoding.UTF8.GetBytes($$"""{"data":[{"ROWS_FOUND":{{_rows}}}]}"""));
        if (request.Contains("\"parameters\":[]", StringComparison.Ordinal)) _sent = 0;
        var asked = Number(RowsAsked().Match(request));
        if (_sent >= _rows) return Empty;
        _sent += asked;
        return _pages.GetOrAdd(asked, rows => Answer(SalesPage.Write(rows)));
    }

    private static byte[] Answer(byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    private static int Number(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Content-Length: (?<number>\d+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ContentLength();

    [GeneratedRegex(@"FETCH (FIRST|NEXT) (?<number>\d+) ROW", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RowsAsked();
}

using System.Net.Sockets;
using System.Text;
#if !NET
using Makini.Compatibility;
#endif

namespace Makini.Link;

/// <summary>One request of a browser and its answer. Only the request's first line matters.</summary>
internal sealed class LoopbackExchange : IDisposable
{
    private const int LongestHead = 16 * 1024;
    private readonly NetworkStream _stream;
    private readonly CancellationTokenRegistration _closing;

    public LoopbackExchange(TcpClient client, CancellationToken stop)
    {
        _stream = client.GetStream();
        _closing = stop.Register(client.Dispose);
    }

    /// <returns>Path and query of a GET; null for anything else.</returns>
    public async Task<string?> ReadTargetAsync()
    {
        var head = await ReadHeadAsync().ConfigureAwait(false);
        var words = head.Split('\r')[0].Split(' ');
        return words is ["GET", ['/', ..], _] ? words[1] : null;
    }

    public async Task AnswerAsync(LinkPage page)
    {
        var body = Encoding.UTF8.GetBytes(page.Html);
        var head = FormattableString.Invariant(
            $"HTTP/1.1 {page.Status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n")
            + "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n";
        using var source = new MemoryStream([.. Encoding.ASCII.GetBytes(head), .. body]);
        await source.CopyToAsync(_stream).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _closing.Dispose();
        _stream.Dispose();
    }

    private async Task<string> ReadHeadAsync()
    {
        var head = new byte[LongestHead];
        var filled = 0;
        while (filled < head.Length)
        {
            var read = await _stream.ReadAsync(head.AsMemory(filled), CancellationToken.None).ConfigureAwait(false);
            filled += read;
            var text = Encoding.ASCII.GetString(head, 0, filled);
            if (read == 0 || text.Contains("\r\n\r\n")) return text;
        }

        return "";
    }
}

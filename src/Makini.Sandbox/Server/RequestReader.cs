using System.Globalization;
using System.Net;
using System.Text;
using Makini.Sandbox.Api;
#if !NET
using Makini.Sandbox.Compatibility;
#endif

namespace Makini.Sandbox.Server;

/// <summary>Reads the requests of one connection, one after the other.</summary>
/// <param name="stream">The connection.</param>
internal sealed class RequestReader(Stream stream)
{
    private const int LongestHead = 64 * 1024;
    private static readonly byte[] EndOfHead = Encoding.ASCII.GetBytes("\r\n\r\n");
    private static readonly byte[] EndOfLine = Encoding.ASCII.GetBytes("\r\n");
    private static readonly byte[] GoOn = Encoding.ASCII.GetBytes("HTTP/1.1 100 Continue\r\n\r\n");

    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>Reads the head of the next request.</summary>
    /// <returns>The head; null when the caller has hung up.</returns>
    /// <exception cref="ApiException">400: it is none.</exception>
    public async Task<RequestHead?> ReadHeadAsync(CancellationToken cancellation)
    {
        if (_start == _end && !await FillAsync(cancellation).ConfigureAwait(false)) return null;

        // A caller that speaks TLS waits for an answer to its first bytes.
        if (_buffer[_start] is < (byte)'A' or > (byte)'z') throw RequestHead.Malformed();
        return await ReadTextAsync(EndOfHead, cancellation).ConfigureAwait(false) is { } text ? RequestHead.Parse(text) : null;
    }

    /// <summary>Reads the body that belongs to a head, to its end even where it is too large: a caller that still sends does not read the answer.</summary>
    /// <exception cref="ApiException">400: it is none. 413: it is too large.</exception>
    /// <exception cref="EndOfStreamException">The caller has hung up.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadBodyAsync(RequestHead head, CancellationToken cancellation)
    {
        var body = new BoundedBody();
        if (!head.IsChunked && head.ContentLength == 0) return body.Whole;
        if (head.ExpectsContinue) await stream.WriteAsync(GoOn.AsMemory(), cancellation).ConfigureAwait(false);
        if (head.IsChunked) await ReadChunksAsync(body, cancellation).ConfigureAwait(false);
        else await ReadAsync(head.ContentLength, body, cancellation).ConfigureAwait(false);
        return body.Whole;
    }

    private async Task ReadChunksAsync(BoundedBody body, CancellationToken cancellation)
    {
        while (await ReadChunkSizeAsync(cancellation).ConfigureAwait(false) is var size and > 0)
        {
            await ReadAsync(size, body, cancellation).ConfigureAwait(false);
            await ReadLineAsync(cancellation).ConfigureAwait(false);
        }

        while (await ReadLineAsync(cancellation).ConfigureAwait(false) is not "")
        {
            // Headers behind the last chunk say nothing that is wanted here.
        }
    }

    private async Task<int> ReadChunkSizeAsync(CancellationToken cancellation)
    {
        var line = await ReadLineAsync(cancellation).ConfigureAwait(false);
        return int.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0
            ? size
            : throw RequestHead.Malformed();
    }

    private async Task ReadAsync(long count, BoundedBody body, CancellationToken cancellation)
    {
        while (count > 0)
        {
            if (_start == _end && !await FillAsync(cancellation).ConfigureAwait(false)) throw new EndOfStreamException();
            var part = (int)Math.Min(count, _end - _start);
            body.Add(_buffer, _start, part);
            _start += part;
            count -= part;
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation) =>
        await ReadTextAsync(EndOfLine, cancellation).ConfigureAwait(false) ?? throw new EndOfStreamException();

    /// <summary>What comes before a mark, which is skipped; null when the caller has hung up.</summary>
    private async Task<string?> ReadTextAsync(byte[] mark, CancellationToken cancellation)
    {
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf(mark)) < 0)
        {
            if (_end - _start > LongestHead) throw new ApiException(HttpStatusCode.BadRequest, "The request's head is too long.");
            if (!await FillAsync(cancellation).ConfigureAwait(false)) return null;
        }

        var text = Encoding.UTF8.GetString(_buffer, _start, length);
        _start += length + mark.Length;
        return text;
    }

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        if (_start == _end) _start = _end = 0;
        if (_end == _buffer.Length) MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }

    private void MakeRoom()
    {
        if (_start == 0) Array.Resize(ref _buffer, _buffer.Length * 2);
        else Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
        (_start, _end) = (0, _end - _start);
    }
}

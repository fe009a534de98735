using System.Net.Sockets;
#if !NET
using Makini.Sandbox.Compatibility;
#endif

namespace Makini.Sandbox.Server;

/// <summary>Sends answers over one connection.</summary>
/// <param name="client">The connection.</param>
internal sealed class ReplySender(TcpClient client)
{
    private const int Pieces = 20;
    private static readonly byte[] Blanks = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];
    private readonly NetworkStream _stream = client.GetStream();

    /// <summary>Sends an answer, as far as it goes.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="withBody">False for HEAD.</param>
    /// <param name="keepsAlive">Whether the caller wants the connection to stay.</param>
    /// <param name="cancellation">The sandbox stops.</param>
    /// <returns>Whether the connection is good for another request.</returns>
    public async Task<bool> SendAsync(HttpReply reply, bool withBody, bool keepsAlive, CancellationToken cancellation)
    {
        if (reply.Latency > TimeSpan.Zero) await Task.Delay(reply.Latency, cancellation).ConfigureAwait(false);
        if (reply.Drop == DropPoint.BeforeHeaders)
        {
            // No lingering: the caller sees a reset, not an end.
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            return false;
        }

        ReadOnlyMemory<byte> head = reply.Head(keepsAlive);
        if (reply.Drop == DropPoint.InHeaders)
        {
            await _stream.WriteAsync(head[..(head.Length / 2)], cancellation).ConfigureAwait(false);
            return false;
        }

        await _stream.WriteAsync(head, cancellation).ConfigureAwait(false);
        var body = reply.Drop == DropPoint.InBody ? reply.Body[..(reply.Body.Length / 2)] : reply.Body;
        if (withBody) await WriteSlowlyAsync(body, reply.BodyTime, cancellation).ConfigureAwait(false);
        if (withBody && reply.Drop is null) await WriteBlanksAsync(reply.Padding, cancellation).ConfigureAwait(false);
        return keepsAlive && reply.Drop is null;
    }

    private async Task WriteBlanksAsync(long count, CancellationToken cancellation)
    {
        for (var left = count; left > 0; left -= Blanks.Length)
            await _stream.WriteAsync(Blanks.AsMemory(0, (int)Math.Min(left, Blanks.Length)), cancellation).ConfigureAwait(false);
    }

    private async Task WriteSlowlyAsync(ReadOnlyMemory<byte> body, TimeSpan time, CancellationToken cancellation)
    {
        var size = time > TimeSpan.Zero ? Math.Max(1, (body.Length + Pieces - 1) / Pieces) : body.Length;
        for (var start = 0; start < body.Length; start += size)
        {
            if (time > TimeSpan.Zero) await Task.Delay(TimeSpan.FromTicks(time.Ticks / Pieces), cancellation).ConfigureAwait(false);
            await _stream.WriteAsync(body.Slice(start, Math.Min(size, body.Length - start)), cancellation).ConfigureAwait(false);
        }
    }
}

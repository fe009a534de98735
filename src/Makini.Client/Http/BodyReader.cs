using System.Buffers;
#if !NET
using Makini.Compatibility;
#endif

namespace Makini.Http;

/// <summary>Reads a whole body into a buffer of the pool.</summary>
internal static class BodyReader
{
    private const int FirstGuess = 16 * 1024;

    /// <summary>A server's word on the length is only taken so far; beyond it the buffer grows with what really comes.</summary>
    private const int MostTrusted = 16 * 1024 * 1024;

    private const int Largest = 1024 * 1024 * 1024;

    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="MakiniException">ResponseInvalid: it is larger than 1 GB.</exception>
    public static async Task<(byte[] Buffer, int Length)> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        // One byte more than announced: the read that finds the end needs room.
        var announced = content.Headers.ContentLength is { } length ? (int)Math.Min(length + 1, MostTrusted) : FirstGuess;
        var buffer = ArrayPool<byte>.Shared.Rent(announced);
        try
        {
            using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var filled = 0;
            while (true)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                if (read == 0) return (buffer, filled);
                filled += read;
                if (filled == buffer.Length) buffer = Grow(buffer);
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grow(byte[] full)
    {
        if (full.Length >= Largest) throw new MakiniException(ErrorIds.ResponseInvalid, "The answer is larger than 1 GB.");
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        Buffer.BlockCopy(full, 0, larger, 0, full.Length);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}

#if !NET
using System.Runtime.InteropServices;

namespace Makini.Sandbox.Compatibility;

/// <summary>What .NET Framework's streams lack, so that the code above them is one. The buffers are arrays.</summary>
internal static class StreamExtensions
{
    public static Task<int> ReadAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var part = Part(buffer);
        return stream.ReadAsync(part.Array!, part.Offset, part.Count, cancellationToken);
    }

    public static Task WriteAsync(this Stream stream, ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        var part = Part(buffer);
        return stream.WriteAsync(part.Array!, part.Offset, part.Count, cancellationToken);
    }

    private static ArraySegment<byte> Part(ReadOnlyMemory<byte> buffer) =>
        MemoryMarshal.TryGetArray(buffer, out var part) ? part : throw new NotSupportedException("The buffer is no array.");
}
#endif

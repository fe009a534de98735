#if !NET
namespace Makini.Compatibility;

/// <summary>What .NET Framework's streams lack, so that the code above them is one.</summary>
internal static class HttpContentExtensions
{
    public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }

    public static Task<int> ReadAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray<byte>(buffer, out var part)
            ? stream.ReadAsync(part.Array!, part.Offset, part.Count, cancellationToken)
            : throw new NotSupportedException("The buffer is no array.");
}
#endif

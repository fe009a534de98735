using System.Net;
#if !NET
using Makini.Compatibility;
#endif

namespace Makini.Webhooks;

/// <summary>Reads the body of a request, and no more of it than is allowed.</summary>
internal static class BoundedBody
{
    /// <returns>The body; null if it is larger than allowed.</returns>
    /// <exception cref="OperationCanceledException">It did not come in time.</exception>
    /// <exception cref="HttpListenerException">The sender went away.</exception>
    public static async Task<byte[]?> ReadAsync(HttpListenerRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength64 > most) return null;
        var buffer = new byte[Math.Min(most, request.ContentLength64 >= 0 ? request.ContentLength64 : 16 * 1024) + 1];
        var filled = 0;
        while (true)
        {
            var read = await ReadAsync(request.InputStream, buffer, filled, cancellationToken).ConfigureAwait(false);
            if (read == 0) break;
            filled += read;
            if (filled > most) return null;
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min((long)most + 1, buffer.Length * 2L));
        }

        Array.Resize(ref buffer, filled);
        return buffer;
    }

    /// <summary>The listener's streams heed no token: a read that hangs is left to end when its connection is closed.</summary>
    private static Task<int> ReadAsync(Stream stream, byte[] buffer, int filled, CancellationToken cancellationToken) =>
        Task<int>.Factory.FromAsync(stream.BeginRead, stream.EndRead, buffer, filled, buffer.Length - filled, null).WaitAsync(cancellationToken);
}

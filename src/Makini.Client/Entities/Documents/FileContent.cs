using System.Net;
using Makini.Http;

namespace Makini.Entities;

/// <summary>A file as the body of a request, read as it is sent.</summary>
/// <param name="path">The file.</param>
/// <param name="transfer">Told of each piece that is sent.</param>
internal sealed class FileContent(string path, Transfer transfer) : HttpContent
{
    /// <summary>Finds out before anything is sent whether a file can be read: later on it would look like the network's fault.</summary>
    /// <exception cref="MakiniException">FileUnavailable: it cannot.</exception>
    public static void Check(string path)
    {
        try
        {
            File.OpenRead(path).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MakiniException(ErrorIds.FileUnavailable, $"{path} cannot be read: {e.Message}", e) { Target = path };
        }
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var file = File.OpenRead(path);
        var piece = new byte[Transfer.PieceSize];
        var total = 0L;
#pragma warning disable CA1835 // The overloads for memory are missing in .NET Standard.
        for (int read; (read = await file.ReadAsync(piece, 0, piece.Length).ConfigureAwait(false)) > 0;)
        {
            await stream.WriteAsync(piece, 0, read).ConfigureAwait(false);
            transfer.Moved(total += read, file.Length);
        }
#pragma warning restore CA1835
    }

    protected override bool TryComputeLength(out long length)
    {
        length = new FileInfo(path).Length;
        return true;
    }
}

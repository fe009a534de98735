namespace Makini.Http;

/// <summary>Copies a stream piece by piece, and tells how far it is.</summary>
internal static class StreamCopy
{
    private const int PieceSize = 80 * 1024;

    /// <param name="from">Where from.</param>
    /// <param name="to">Where to.</param>
    /// <param name="tell">Gets the number of bytes copied, after each piece.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">One of them broke.</exception>
    public static async Task RunAsync(Stream from, Stream to, Action<long> tell, CancellationToken cancellationToken)
    {
        var piece = new byte[PieceSize];
        var total = 0L;
#pragma warning disable CA1835 // The overloads for memory are missing in .NET Standard.
        for (int read; (read = await from.ReadAsync(piece, 0, piece.Length, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            await to.WriteAsync(piece, 0, read, cancellationToken).ConfigureAwait(false);
            tell(total += read);
        }
#pragma warning restore CA1835
    }
}

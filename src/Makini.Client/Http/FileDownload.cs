namespace Makini.Http;

/// <summary>A file that an answer is written to as it comes. It is there when all of it has come, and not before.</summary>
/// <param name="path">The file; one that is there is replaced.</param>
internal sealed class FileDownload(string path) : IDisposable
{
    private readonly string _unfinished = path + ".download";

    /// <summary>Writes a body, from its start; a second try begins anew.</summary>
    /// <exception cref="IOException">The body broke.</exception>
    /// <exception cref="MakiniException">FileUnavailable: the file cannot be written.</exception>
    public async Task WriteAsync(Stream body, long? length, Transfer? transfer, CancellationToken cancellationToken)
    {
        var piece = new byte[Transfer.PieceSize];
        using var file = Guard(() => new FileStream(_unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1));
        var total = 0L;
#pragma warning disable CA1835 // The overloads for memory are missing in .NET Standard.
        for (int read; (read = await body.ReadAsync(piece, 0, piece.Length, cancellationToken).ConfigureAwait(false)) > 0;)
#pragma warning restore CA1835
        {
            Guard(() => Write(file, piece, read));
            transfer?.Moved(total += read, length);
        }
    }

    /// <summary>All has come.</summary>
    /// <exception cref="MakiniException">FileUnavailable: it cannot take its place.</exception>
    public void Complete() => Guard(() =>
    {
        // At once: nobody finds half a file, or none.
        if (File.Exists(path)) File.Replace(_unfinished, path, destinationBackupFileName: null);
        else File.Move(_unfinished, path);
        return true;
    });

    /// <summary>Removes what did not come whole.</summary>
    public void Dispose()
    {
        if (File.Exists(_unfinished)) File.Delete(_unfinished);
    }

    private static bool Write(FileStream file, byte[] piece, int count)
    {
        file.Write(piece, 0, count);
        return true;
    }

    /// <summary>A full disk is not the network's fault: nothing is repeated for it.</summary>
    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MakiniException(ErrorIds.FileUnavailable, $"{path} cannot be written: {e.Message}", e) { Target = path };
        }
    }
}

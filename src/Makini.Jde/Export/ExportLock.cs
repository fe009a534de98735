namespace Makini.Jde.Export;

/// <summary>
/// Keeps a second export from the files of one that runs: a file beside them that nobody else may open. The system closes it
/// when a process dies, so what is left of it then locks nobody out. Dispose it to let go.
/// </summary>
internal static class ExportLock
{
    /// <summary>Takes the files of an export, or fails at once: to wait would only be to write the same file again.</summary>
    /// <param name="path">The file to make.</param>
    /// <exception cref="MakiniException"><see cref="ErrorIds.FileUnavailable"/>: an export to that file runs.</exception>
    public static IDisposable Take(string path)
    {
        var name = path + ".lock";
        try
        {
            return new FileStream(name, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(name))
        {
            throw ExportErrors.Busy(path, e);
        }
    }
}

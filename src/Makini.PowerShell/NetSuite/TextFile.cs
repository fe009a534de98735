namespace Makini.PowerShell.NetSuite;

/// <summary>Small files that users name.</summary>
internal static class TextFile
{
    /// <exception cref="MakiniException">FileUnavailable: it cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MakiniException(ErrorIds.FileUnavailable, $"{path} cannot be read: {e.Message}", e) { Target = path };
        }
    }
}

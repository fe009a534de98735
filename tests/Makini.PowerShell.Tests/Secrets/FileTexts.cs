using System.Text;

namespace Makini.PowerShell.Tests.Secrets;

/// <summary>What stands in a file, in the encodings that a program may have written it in.</summary>
internal static class FileTexts
{
    public static IEnumerable<string> Of(string path)
    {
        var bytes = Read(path);
        return [Encoding.UTF8.GetString(bytes), Encoding.Unicode.GetString(bytes), Encoding.Unicode.GetString(bytes.AsSpan(Math.Min(1, bytes.Length)))];
    }

    private static byte[] Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (IOException)
        {
            // A lock that another test holds, or a file that it has just removed.
            return [];
        }
    }
}

using System.Buffers.Binary;

namespace Makini.Jde.Export;

/// <summary>
/// The header of a SQLite database has a counter of the transactions that changed it, and a copy of it that says when its other
/// facts were true. They are the only bytes that tell in how many runs a file was written.
/// </summary>
internal static class SqliteHeader
{
    private const int ChangeCounter = 24;
    private const int ValidFor = 92;
    private static readonly byte[] One = MakeOne();

    /// <summary>Sets both to 1, in a file that nobody has open.</summary>
    public static void Normalize(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
        foreach (var position in new[] { ChangeCounter, ValidFor })
        {
            file.Position = position;
            file.Write(One, 0, One.Length);
        }

        file.Flush(flushToDisk: true);
    }

    private static byte[] MakeOne()
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, 1);
        return bytes;
    }
}

using System.Text;

namespace Makini.Jde.Rows;

/// <summary>Texts from UTF-8 bytes.</summary>
internal static class Utf8Text
{
    private const ulong EightBlanks = 0x2020202020202020;

    /// <summary>The text of these bytes; what is no UTF-8 becomes a replacement character.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <returns>The text.</returns>
    public static string ToString(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }

    /// <summary>Cuts the blanks at the end.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <returns>The bytes without them.</returns>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> utf8)
    {
        var length = utf8.Length;
        while (length >= sizeof(ulong) && System.Runtime.InteropServices.MemoryMarshal.Read<ulong>(utf8.Slice(length - sizeof(ulong))) == EightBlanks)
            length -= sizeof(ulong);
        while (length > 0 && utf8[length - 1] == ' ') length--;
        return utf8.Slice(0, length);
    }

    /// <summary>Cuts the blanks at both ends.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <returns>The bytes without them.</returns>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        var start = 0;
        while (start < utf8.Length && utf8[start] == ' ') start++;
        return TrimEnd(utf8.Slice(start));
    }
}

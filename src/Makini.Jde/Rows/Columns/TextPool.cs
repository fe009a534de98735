using System.Runtime.InteropServices;

namespace Makini.Jde.Rows;

/// <summary>
/// Gives the same string again for the same short text: codes, currencies and users repeat from row to row. A small
/// table with one place a hash; a column whose texts hardly repeat is found out and left alone.
/// </summary>
internal sealed class TextPool
{
    private const int PlaceBits = 5;
    private const int MaximumLength = 16;
    private const int Trial = 512;
    private Entry[]? _entries;
    private int _hits;
    private int _misses;

    /// <summary>The text of these bytes.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <returns>The text, one that was given before if it can be had for nothing.</returns>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return "";
        if (utf8.Length > MaximumLength || (_misses > Trial && _hits < _misses)) return Utf8Text.ToString(utf8);
        var (head, tail) = Key(utf8);
        _entries ??= new Entry[1 << PlaceBits];
        ref var entry = ref _entries[Place(head, tail)];
        if (entry.Head == head && entry.Tail == tail && entry.Length == utf8.Length)
        {
            _hits++;
            return entry.Text;
        }

        _misses++;
        var text = Utf8Text.ToString(utf8);
        entry = new Entry { Head = head, Tail = tail, Length = utf8.Length, Text = text };
        return text;
    }

    // First and last bytes, overlapping where the text is shorter than both: with the length they are the whole text.
    private static (ulong Head, ulong Tail) Key(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        >= sizeof(ulong) => (MemoryMarshal.Read<ulong>(utf8), MemoryMarshal.Read<ulong>(utf8.Slice(utf8.Length - sizeof(ulong)))),
        >= sizeof(uint) => (MemoryMarshal.Read<uint>(utf8), MemoryMarshal.Read<uint>(utf8.Slice(utf8.Length - sizeof(uint)))),
        _ => (utf8[0] | ((ulong)utf8[utf8.Length / 2] << 8) | ((ulong)utf8[utf8.Length - 1] << 16), 0),
    };

    private static int Place(ulong head, ulong tail)
    {
        unchecked
        {
            return (int)(((head * 0x9E3779B97F4A7C15) ^ (tail * 0xC2B2AE3D27D4EB4F)) >> (64 - PlaceBits));
        }
    }

    private struct Entry
    {
        public ulong Head;
        public ulong Tail;
        public int Length;
        public string Text;
    }
}

using System.Text;

namespace Makini.Jde.Rows;

/// <summary>
/// Finds out which column a member of a row is. Answers keep one order, so the column after the last one is tried
/// first; any other order is found as well, letter case ignored where nothing fits exactly.
/// </summary>
/// <param name="names">The columns' names in the answer.</param>
internal sealed class RowMembers(IReadOnlyList<string> names)
{
    /// <summary>No column: the row has ended.</summary>
    public const int End = -1;

    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Enters a row and goes to its first known member.</summary>
    /// <param name="json">Stands before the row, then before the member's value.</param>
    /// <returns>The column, or <see cref="End"/>.</returns>
    public int First(ref JsonCursor json)
    {
        json.Take((byte)'{');
        return Find(ref json, 0, isFirst: true);
    }

    /// <summary>Goes to the next known member.</summary>
    /// <param name="json">Stands behind a value, then before the member's value.</param>
    /// <param name="hint">The column that is probably next.</param>
    /// <returns>The column, or <see cref="End"/>.</returns>
    public int Next(ref JsonCursor json, int hint) => Find(ref json, hint, isFirst: false);

    private int Find(ref JsonCursor json, int hint, bool isFirst)
    {
        for (; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            var column = IndexOf(name, hint);
            if (column != End) return column;
            json.SkipValue();
        }

        return End;
    }

    private int IndexOf(ReadOnlySpan<byte> name, int hint)
    {
        for (var i = hint; i < _names.Length; i++)
            if (name.SequenceEqual(_names[i])) return i;
        for (var i = 0; i < hint && i < _names.Length; i++)
            if (name.SequenceEqual(_names[i])) return i;
        for (var i = 0; i < _names.Length; i++)
            if (EqualsIgnoringCase(name, _names[i])) return i;
        return End;
    }

    private static bool EqualsIgnoringCase(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (ToUpper(a[i]) != ToUpper(b[i])) return false;
        return true;
    }

    private static int ToUpper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? letter - ('a' - 'A') : letter;
}

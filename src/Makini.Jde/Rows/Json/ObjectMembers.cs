using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

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
    private readonly byte[][] _expected = [.. names.Select(Expected)];
    private int _hint;

    /// <summary>Enters a row and goes to its first known member.</summary>
    /// <param name="json">Stands before the row, then before the member's value.</param>
    /// <returns>The column, or <see cref="End"/>.</returns>
    public int First(ref JsonCursor json)
    {
        json.Take((byte)'{');
        _hint = 0;
        return Find(ref json, isFirst: true);
    }

    /// <summary>Goes to a column, if it comes next and nothing but its name is before it.</summary>
    /// <param name="json">Stands behind a value, then before the column's value.</param>
    /// <param name="column">The column.</param>
    /// <returns>False if something else comes next: see <see cref="Next"/>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)] // emitted code calls it for each column: its size is what compiling costs
    public bool TryTake(ref JsonCursor json, int column)
    {
        if (json.TryTake(_expected[column])) return true;
        _hint = column;
        return false;
    }

    /// <summary>Goes to the next known member, whichever it is.</summary>
    /// <param name="json">Stands behind a value, then before the member's value.</param>
    /// <returns>The column, or <see cref="End"/>.</returns>
    public int Next(ref JsonCursor json) => Find(ref json, isFirst: false);

    // What comes before the value of a column in the middle of a row: ,"ABAN8":
    private static byte[] Expected(string name) =>
        Encoding.UTF8.GetBytes($",\"{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\":");

    private int Find(ref JsonCursor json, bool isFirst)
    {
        for (; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            var column = IndexOf(name, _hint);
            if (column != End)
            {
                _hint = column + 1;
                return column;
            }

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

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Makini.Jde.Rows;

/// <summary>
/// The members of rows that are objects: finds out which column each is. Answers keep one order, so the column after the last one is tried
/// first; any other order is found as well, letter case ignored where nothing fits exactly.
/// </summary>
/// <param name="names">The columns' names in the answer.</param>
internal sealed class ObjectMembers(IReadOnlyList<string> names) : RowMembers
{
    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];
    private readonly byte[][] _expected = [.. names.Select(Expected)];
    private int _hint;

    public override int First(ref JsonCursor json)
    {
        json.Take((byte)'{');
        _hint = 0;
        return Find(ref json, isFirst: true);
    }

    public override bool TryTake(ref JsonCursor json, int column)
    {
        if (json.TryTake(_expected[column])) return true;
        _hint = column;
        return false;
    }

    public override int Next(ref JsonCursor json) => Find(ref json, isFirst: false);

    /// <summary>The column of a name.</summary>
    /// <returns>The column, or <see cref="RowMembers.End"/>.</returns>
    public int IndexOf(ReadOnlySpan<byte> name) => IndexOf(name, _hint);

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

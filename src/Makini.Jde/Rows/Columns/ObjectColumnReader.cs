using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>Values that nobody described, or that shall come as they are: string, long, decimal, bool or null.</summary>
/// <param name="column">The column.</param>
/// <param name="isRaw">Keeps the blanks behind texts.</param>
internal sealed class ObjectColumnReader(RowColumn column, bool isRaw) : ColumnReader(column)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public object? Read(ref JsonCursor json)
    {
        if (isRaw) return json.TakeObject();
        if (json.TryTakePlainText(out var text)) return Utf8Text.ToString(Utf8Text.TrimEnd(text));
        var value = json.TakeObject();
        return value is string other ? other.TrimEnd(' ') : value;
    }
}

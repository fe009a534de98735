using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>Texts: the blanks behind them cut, and those before them where the column is right-justified.</summary>
/// <param name="column">The column.</param>
internal sealed class TextColumnReader(RowColumn column) : ColumnReader(column)
{
    private readonly bool _isRightJustified = column.Item?.Justification == JdeJustification.Right;
    private readonly TextPool _pool = new();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public string Read(ref JsonCursor json)
    {
        if (json.TryTakePlainText(out var text)) return _pool.Get(_isRightJustified ? Utf8Text.Trim(text) : Utf8Text.TrimEnd(text));
        var value = json.TakeScalar().Text;
        return _isRightJustified ? value.Trim(' ') : value.TrimEnd(' ');
    }
}

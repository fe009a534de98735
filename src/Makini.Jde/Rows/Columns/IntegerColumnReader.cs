using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>Integers of up to 18 digits. One that does not fit is a problem and comes as 0.</summary>
/// <param name="column">The column.</param>
internal sealed class IntegerColumnReader(RowColumn column) : ColumnReader(column)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ReadInt32(ref JsonCursor json)
    {
        var value = ReadInt64(ref json);
        if (value is >= int.MinValue and <= int.MaxValue) return (int)value;
        Report(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public long ReadInt64(ref JsonCursor json)
    {
        if (json.TryTakeInteger(out var value)) return value;
        var scalar = json.TakeScalar();
        if (!scalar.TryGetInteger(out value)) Report(scalar.Text);
        return value;
    }
}

using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>
/// Numbers with implied decimals: stored as integers, 12345 with two decimals is 123.45. A stored number with a
/// fraction (an average, say) is scaled all the same: whether somebody has scaled it before cannot be known.
/// </summary>
/// <param name="column">The column.</param>
/// <param name="decimals">Implied decimals; 0 for amounts, which are scaled when their currency is known.</param>
internal sealed class DecimalColumnReader(RowColumn column, int decimals) : ColumnReader(column)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public decimal Read(ref JsonCursor json)
    {
        if (json.TryTakeInteger(out var value)) return Scaling.Scale(value, decimals);
        var scalar = json.TakeScalar();
        if (!scalar.TryGetDecimal(out var number)) Report(scalar.Text);
        return Scaling.Scale(number, decimals);
    }
}

using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>
/// Numbers that have their decimal point already. They get at least the item's decimals, so that 12.5 is 12.50 as it is
/// when its stored form is read.
/// </summary>
/// <param name="column">The column.</param>
internal sealed class PresentedNumberReader(RowColumn column) : ColumnReader(column)
{
    private readonly decimal _zero = Scaling.Scale(0L, column.Item?.Decimals ?? 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public decimal Read(ref JsonCursor json)
    {
        if (json.TryTakeInteger(out var integer)) return integer + _zero;
        if (json.TryTakeDecimal(out var number)) return number + _zero;
        var scalar = json.TakeScalar();
        if (!scalar.TryGetDecimal(out number)) Report(scalar.Text);
        return number + _zero;
    }
}

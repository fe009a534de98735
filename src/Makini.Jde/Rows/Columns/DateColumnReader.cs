using System.Globalization;
using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>Dates, CYYDDD: 0 and blanks are null, what is no date is null and a problem.</summary>
/// <param name="column">The column.</param>
internal sealed class DateColumnReader(RowColumn column) : ColumnReader(column)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public DateTime? Read(ref JsonCursor json)
    {
        if (!json.TryTakeInteger(out var stored))
        {
            var scalar = json.TakeScalar();
            if (!scalar.TryGetInteger(out stored)) Report(scalar.Text);
        }

        if (stored == 0) return null;
        if (JdeDate.TryDecode(stored, out var date)) return date;
        Report(stored.ToString(CultureInfo.InvariantCulture));
        return null;
    }
}

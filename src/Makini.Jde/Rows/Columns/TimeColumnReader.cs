using System.Globalization;
using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>Times of day, HHMMSS: blanks are null, what is no time of day is null and a problem.</summary>
/// <param name="column">The column.</param>
internal sealed class TimeColumnReader(RowColumn column) : ColumnReader(column)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TimeSpan? Read(ref JsonCursor json)
    {
        if (!json.TryTakeInteger(out var stored))
        {
            var scalar = json.TakeScalar();
            if (scalar.IsBlank) return null;
            if (!scalar.TryGetInteger(out stored))
            {
                Report(scalar.Text);
                return null;
            }
        }

        if (JdeDate.TryDecodeTime(stored, out var time)) return time;
        Report(stored.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>0 is midnight beside a date, and no time without one.</summary>
    /// <param name="time">The time.</param>
    /// <param name="date">The date beside it.</param>
    /// <returns>The time, or null.</returns>
    public static TimeSpan? WithDate(TimeSpan? time, DateTime? date) => date is null && time == TimeSpan.Zero ? null : time;
}

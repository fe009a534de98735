using System.Runtime.CompilerServices;
using System.Text;

namespace Makini.Jde.Rows;

/// <summary>Times of day as EnterpriseOne shows them. Blanks are null, what is no time of day is null and a problem.</summary>
/// <param name="column">The column.</param>
internal sealed class PresentedTimeReader(RowColumn column) : ColumnReader(column)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TimeSpan? Read(ref JsonCursor json)
    {
        if (!json.TryTakePlainText(out var text)) text = Encoding.UTF8.GetBytes(json.TakeScalar().Text);
        if (!PresentedMoment.TryReadTime(text, out var time)) Report(Utf8Text.ToString(text));
        return time;
    }
}

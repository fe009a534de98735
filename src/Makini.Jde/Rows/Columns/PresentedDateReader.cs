using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>Dates as EnterpriseOne shows them: text or number. 0 and blanks are null, what is no date is null and a problem.</summary>
/// <param name="column">The column.</param>
internal sealed class PresentedDateReader(RowColumn column) : ColumnReader(column)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public DateTime? Read(ref JsonCursor json)
    {
        DateTime? date;
        if (json.TryTakePlainText(out var text))
        {
            if (!PresentedMoment.TryReadDate(text, out date)) Report(Utf8Text.ToString(text));
        }
        else if (json.TryTakeInteger(out var number))
        {
            if (!PresentedMoment.TryReadDate(number, out date)) Report(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            var scalar = json.TakeScalar();
            date = null;
            if (!scalar.IsBlank) Report(scalar.Text);
        }

        return date;
    }
}

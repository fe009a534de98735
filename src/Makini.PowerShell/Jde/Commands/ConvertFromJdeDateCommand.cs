using System.Globalization;
using System.Management.Automation;
using Makini.Jde;
using Makini.PowerShell.Filtering;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Reads JDE dates (CYYDDD): 126281 is 2026-10-08. With -Time it reads times (HHMMSS): 141805 is 14:18:05.</summary>
/// <remarks>
/// The number is the century, the year and the day of the year. 0 is no date and gives $null, as blank text and $null do; a number that
/// is no date, such as 125366, is an error of its own. Numbers and text are taken, blanks around them ignored.
/// </remarks>
[Cmdlet(VerbsData.ConvertFrom, "JdeDate")]
[OutputType(typeof(DateTime), typeof(TimeSpan))]
public sealed class ConvertFromJdeDateCommand : PSCmdlet
{
    /// <summary>Stored dates or times, as numbers or text. The date 0, blank text and $null give $null.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public object?[]? Value { get; set; }

    /// <summary>Reads the values as times of day (HHMMSS), not as dates.</summary>
    [Parameter]
    public SwitchParameter Time { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var value in Value ?? [null])
        {
            var text = Convert.ToString(CallerScope.Unwrap(value), CultureInfo.InvariantCulture)!.Trim();
            if (text.Length == 0) WriteObject(null);
            else if (TryDecode(text, out var decoded)) WriteObject(decoded);
            else WriteError(ErrorRecords.From(NotStored(text)));
        }
    }

    private bool TryDecode(string text, out object? decoded)
    {
        decoded = null;
        if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var stored)) return false;
        if (Time)
        {
            var isTime = JdeDate.TryDecodeTime(stored, out var time);
            decoded = time;
            return isTime;
        }
        var isDate = JdeDate.TryDecode(stored, out var date);
        if (isDate) decoded = date;
        return isDate || stored == 0;
    }

    private MakiniException NotStored(string text) => new(
        ErrorIds.JdeValueInvalid,
        Time ? $"'{text}' is no JDE time (HHMMSS)." : $"'{text}' is no JDE date (CYYDDD).")
    {
        Target = text,
        RecommendedAction = Time
            ? "A JDE time is hours, minutes and seconds: 141805 is 14:18:05."
            : "A JDE date is the years since 1900 and the day of the year: 126281 is 2026-10-08.",
    };
}

using System.Management.Automation;
using Makini.Filtering;
using Makini.Jde;
using Makini.PowerShell.Filtering;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Writes JDE dates (CYYDDD): 2026-10-08 is 126281. With -Time it writes times (HHMMSS): 14:18:05 is 141805.</summary>
/// <remarks>
/// What comes out is what is stored, for SQL of your own: Invoke-JdeQuery -Sql takes parameters as they are stored, while -Filter takes
/// dates. $null and blank text give 0, no date.
/// </remarks>
[Cmdlet(VerbsData.ConvertTo, "JdeDate")]
[OutputType(typeof(int))]
public sealed class ConvertToJdeDateCommand : PSCmdlet
{
    /// <summary>Dates, or times, or text such as '2026-10-08' and '14:18:05'; $null and blank text give 0.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public object?[]? Value { get; set; }

    /// <summary>Write the time of day, not the date.</summary>
    [Parameter]
    public SwitchParameter Time { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var value in (Value ?? [null]).Select(CallerScope.Unwrap))
        {
            var stored = IsBlank(value) ? 0 : Time ? EncodeTime(value!) : EncodeDate(value!);
            if (stored is null) WriteError(ErrorRecords.From(NotConvertible(value!)));
            else WriteObject(stored.Value);
        }
    }

    private static bool IsBlank(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    private static int? EncodeDate(object value)
    {
        DateTime? date = value switch
        {
            DateTime given => given,
            DateTimeOffset moment => moment.DateTime,
            string text when MomentText.TryParseDate(text, out var read) => read,
            _ => null,
        };
        return date is { Year: >= 1900 and <= JdeDate.LastYear } valid ? JdeDate.Encode(valid) : null;
    }

    private static int? EncodeTime(object value)
    {
        TimeSpan? time = value switch
        {
            TimeSpan given => given,
            DateTime moment => moment.TimeOfDay,
            DateTimeOffset moment => moment.TimeOfDay,
            string text when MomentText.TryParseTime(text, out var read) => read,
            string text when MomentText.TryParseDate(text, out var moment) => moment.TimeOfDay,
            _ => null,
        };
        return time is { Ticks: >= 0 and < TimeSpan.TicksPerDay } valid ? JdeDate.EncodeTime(valid) : null;
    }

    private MakiniException NotConvertible(object value) => new(
        ErrorIds.JdeValueInvalid,
        Time ? $"'{value}' is no time of day." : $"'{value}' is no date between 1900 and {JdeDate.LastYear}.")
    {
        Target = value,
        RecommendedAction = Time ? "Give a time such as '14:18:05'." : "Give a date such as '2026-10-08' or (Get-Date).",
    };
}

using System.Globalization;

namespace Makini.Filtering;

/// <summary>Reads dates and times as users write them, the same in every culture.</summary>
internal static class MomentText
{
    // Month before day with slashes, as PowerShell itself reads and writes dates in every culture.
    private static readonly string[] DateForms =
        ["yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "M/d/yyyy", "d MMM yyyy", "MMM d yyyy", "MMMM d, yyyy"];

    private static readonly string[] TimeForms = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];
    private static readonly string[] MomentForms = [.. DateForms, .. DateForms.SelectMany(d => TimeForms.SelectMany(t => Joined(d, t)))];

    /// <summary>Reads a date, or a date and a time; an offset is read over: the clock's date is meant.</summary>
    public static bool TryParseDate(string text, out DateTime date)
    {
        var isDate = DateTimeOffset.TryParseExact(
            text.Trim(), MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment);
        date = moment.DateTime;
        return isDate;
    }

    /// <summary>Reads a time of day.</summary>
    public static bool TryParseTime(string text, out TimeSpan time)
    {
        var isTime = DateTime.TryParseExact(
            text.Trim(), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment);
        time = moment.TimeOfDay;
        return isTime;
    }

    private static IEnumerable<string> Joined(string date, string time) =>
        [$"{date} {time}", $"{date}T{time}", $"{date} {time}K", $"{date}T{time}K"];
}

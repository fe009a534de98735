using System.Globalization;

namespace Makini.Sandbox.NetSuite;

/// <summary>
/// Days and times in the database, which has no type for them: a text that begins with a mark, so that it is told from any other
/// text and still sorts. It comes out as the account writes days, and takes no other text for a day.
/// </summary>
internal static class SuiteDay
{
    private const string Mark = "\u0001";
    private const string Day = Mark + "yyyy-MM-dd";
    private const string Moment = Mark + "yyyy-MM-dd HH:mm:ss";
    private const string Shown = "M/d/yyyy";
    private static readonly string[] Forms = [Day, Moment];

    /// <summary>A day to be stored.</summary>
    public static string Write(DateTime day) => day.ToString(day.TimeOfDay == TimeSpan.Zero ? Day : Moment, CultureInfo.InvariantCulture);

    /// <summary>What TO_DATE and TO_TIMESTAMP make of a text.</summary>
    public static string? Of(string? text) => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Write(day) : text;

    /// <summary>What TO_CHAR makes of a day, in the forms that are asked for most.</summary>
    public static string? Format(string? day, string? format)
    {
        if (day is null || format is null || Read(day) is not { } read) return day;
        var form = format.ToUpperInvariant().Replace("YYYY", "yyyy").Replace("DD", "dd").Replace("HH24", "HH").Replace("MI", "mm").Replace("SS", "ss");
        return read.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>A value as it comes out: a day as the account writes it, anything else as it is.</summary>
    public static string Show(string value) => Read(value) is { } day ? day.ToString(Shown, CultureInfo.InvariantCulture) : value;

    private static DateTime? Read(string value) => DateTime.TryParseExact(value, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

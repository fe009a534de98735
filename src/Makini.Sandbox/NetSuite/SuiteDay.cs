using System.Globalization;

namespace Makini.Sandbox.NetSuite;

/// <summary>
/// Days and times in the database, which has no type for them: a text that begins with a mark, so that it is told from any other
/// text and still sorts. It comes out as the account writes days, and takes no other text for a day.
/// </summary>
internal static class SuiteDay
{
    private const char Mark = '\u0001';
    private const string Stored = "yyyy-MM-dd";
    private const string Shown = "M/d/yyyy";

    /// <summary>A day to be stored.</summary>
    public static string Write(DateTime day) => Mark + day.ToString(Stored, CultureInfo.InvariantCulture);

    /// <summary>What TO_DATE and TO_TIMESTAMP make of a text.</summary>
    public static string? Of(string? text) => text is null ? null : Mark + text.TrimStart(Mark);

    /// <summary>What TO_CHAR makes of a day, in the forms that are asked for most.</summary>
    public static string? Format(string? day, string? format)
    {
        if (day is null || format is null || Read(day) is not { } read) return day;
        var form = format.ToUpperInvariant().Replace("YYYY", "yyyy").Replace("DD", "dd")
            .Replace("HH24", "HH").Replace("MI", "mm").Replace("SS", "ss");
        return read.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>A value as it comes out: a day as the account writes it, anything else as it is.</summary>
    public static string Show(string value) => Read(value) is { } day ? day.ToString(Shown, CultureInfo.InvariantCulture) : value;

    private static DateTime? Read(string value) =>
        value.Length > 1 && value[0] == Mark && DateTime.TryParse(value.Substring(1), CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

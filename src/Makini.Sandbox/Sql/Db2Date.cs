using System.Globalization;

namespace Makini.Sandbox.Sql;

/// <summary>Dates as Db2's functions take and give them; in answers and in SQLite they are ISO texts.</summary>
internal static class Db2Date
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "MM/dd/yyyy", "dd.MM.yyyy", "yyyy-MM-dd-HH.mm.ss", "yyyy-MM-dd HH:mm:ss", "yyyyMMdd"];
    private static readonly DateTime DayZero = new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Reads a date: a text, or the number of a day from 0001-01-01 on.</summary>
    /// <param name="value">2026-11-02, 11/02/2026, 02.11.2026, 2026306 (year and day of the year), or 739922.</param>
    /// <returns>The date. Null for a year and day that are none, such as a JDE date of 0: Db2 for i shows a null and a warning.</returns>
    /// <exception cref="Db2Exception">SQL0181: no form of a date.</exception>
    public static DateTime? Read(object value) => value switch
    {
        long number and > 0 and < 3_652_060 => DayZero.AddDays(number - 1),
        string text when text.Trim() is { Length: 7 } day && day.All(char.IsDigit) => ReadDayOfYear(day),
        string text when DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw Db2Errors.InvalidDate(),
    };

    /// <summary>Writes the ISO form.</summary>
    public static string Write(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The number of the day: 1 for 0001-01-01.</summary>
    public static long Number(DateTime date) => (date.Date - DayZero).Days + 1;

    /// <summary>Adds a labeled duration.</summary>
    /// <param name="date">From where.</param>
    /// <param name="count">How many, negative for back.</param>
    /// <param name="unit">YEARS, MONTHS or DAYS, or one of them.</param>
    /// <returns>The date then.</returns>
    public static DateTime Add(DateTime date, int count, string unit) => unit[0] switch
    {
        'Y' => date.AddYears(count),
        'M' => date.AddMonths(count),
        _ => date.AddDays(count),
    };

    private static DateTime? ReadDayOfYear(string text)
    {
        var (year, day) = (int.Parse(text[..4], CultureInfo.InvariantCulture), int.Parse(text[4..], CultureInfo.InvariantCulture));
        var valid = year > 0 && day > 0 && day <= (DateTime.IsLeapYear(year) ? 366 : 365);
        return valid ? new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day - 1) : null;
    }
}

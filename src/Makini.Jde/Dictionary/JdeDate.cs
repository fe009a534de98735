namespace Makini.Jde;

/// <summary>The dates and times of JDE: CYYDDD and HHMMSS.</summary>
public static class JdeDate
{
    /// <summary>The last year that six digits can hold: 999365 is 2899-12-31.</summary>
    public const int LastYear = 2899;

    /// <summary>Reads CYYDDD: 126281 is 2026-10-08, 99001 is 1999-01-01.</summary>
    /// <param name="stored">Years since 1900 times 1000 plus the day of the year.</param>
    /// <param name="date">The date.</param>
    /// <returns>False for 0 (no date) and for what is none: a day 0 or beyond the year's end, a negative number, more than six digits.</returns>
    public static bool TryDecode(long stored, out DateTime date)
    {
        var year = 1900 + (stored / 1000);
        var day = stored % 1000;
        if (stored <= 0 || year > LastYear || day < 1 || day > (DateTime.IsLeapYear((int)year) ? 366 : 365))
        {
            date = default;
            return false;
        }

        date = new DateTime((int)year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day - 1);
        return true;
    }

    /// <summary>Writes CYYDDD.</summary>
    /// <param name="date">A date of the years from 1900 to 2899; its time is ignored.</param>
    /// <returns>Years since 1900 times 1000 plus the day of the year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Any other date.</exception>
    public static int Encode(DateTime date) => date.Year is < 1900 or > LastYear
        ? throw new ArgumentOutOfRangeException(nameof(date), date, "JDE dates are those of 1900 to 2899.")
        : ((date.Year - 1900) * 1000) + date.DayOfYear;

    /// <summary>Reads HHMMSS: 141805 is 14:18:05, 930 is 00:09:30.</summary>
    /// <param name="stored">The number.</param>
    /// <param name="time">The time of day.</param>
    /// <returns>False for what is no time of day.</returns>
    public static bool TryDecodeTime(long stored, out TimeSpan time)
    {
        var (hours, minutes, seconds) = (stored / 10000, stored / 100 % 100, stored % 100);
        var valid = stored >= 0 && hours < 24 && minutes < 60 && seconds < 60;
        time = valid ? new TimeSpan((int)hours, (int)minutes, (int)seconds) : default;
        return valid;
    }

    /// <summary>Writes HHMMSS.</summary>
    /// <param name="time">A time of day; fractions of a second are cut.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or 24 hours and more.</exception>
    public static int EncodeTime(TimeSpan time) => time < TimeSpan.Zero || time.TotalHours >= 24
        ? throw new ArgumentOutOfRangeException(nameof(time), time, "A JDE time is a time of day.")
        : (time.Hours * 10000) + (time.Minutes * 100) + time.Seconds;
}

namespace Makini.Jde.Rows;

/// <summary>
/// Reads dates and times as EnterpriseOne shows them. How it writes them is a user's choice there: whatever can be
/// understood in one way only is taken.
/// </summary>
internal static class PresentedMoment
{
    private const long FirstOfEightDigits = 10_000_000;
    private const int MostRuns = 3;

    /// <summary>
    /// 20261008, 2026-10-08, 2026/10/08, 10/08/2026 and 10-08-2026 (the month first), 08.10.2026 (the day first), and
    /// CYYDDD: 126281. A time behind it is passed over.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date; null for blanks and 0.</param>
    /// <returns>False for what is no date.</returns>
    public static bool TryReadDate(ReadOnlySpan<byte> text, out DateTime? date)
    {
        date = null;
        text = Utf8Text.Trim(text);
        if (text.IsEmpty) return true;

        Span<int> runs = stackalloc int[MostRuns];
        var count = ReadRuns(text, runs, out var mark, out var first, out var isDigits);
        if (count == 1 && isDigits) return TryReadDate(runs[0], out date);
        if (count != MostRuns) return false;
        var parts = (mark, first) switch
        {
            (_, 4) => (runs[0], runs[1], runs[2]),
            ((byte)'.', _) => (runs[2], runs[1], runs[0]),
            _ => (runs[2], runs[0], runs[1]),
        };
        return TryMake(parts, out date);
    }

    /// <summary>The same for a number: 20261008 or 126281.</summary>
    /// <param name="number">The number.</param>
    /// <param name="date">The date; null for 0.</param>
    /// <returns>False for what is no date.</returns>
    public static bool TryReadDate(long number, out DateTime? date)
    {
        date = null;
        if (number == 0) return true;
        if (number >= FirstOfEightDigits && number < FirstOfEightDigits * 10)
            return TryMake(((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100)), out date);
        if (!JdeDate.TryDecode(number, out var decoded)) return false;
        date = decoded;
        return true;
    }

    /// <summary>14:18:05, 14:18 or 141805.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The time of day; null for blanks.</param>
    /// <returns>False for what is no time of day.</returns>
    public static bool TryReadTime(ReadOnlySpan<byte> text, out TimeSpan? time)
    {
        time = null;
        text = Utf8Text.Trim(text);
        if (text.IsEmpty) return true;

        Span<int> runs = stackalloc int[MostRuns];
        var count = ReadRuns(text, runs, out var mark, out _, out var isDigits);
        var number = count == 1 ? runs[0] : (runs[0] * 10_000L) + (runs[1] * 100L) + (count == MostRuns ? runs[2] : 0);
        if (!isDigits || (count > 1 && mark != ':') || !JdeDate.TryDecodeTime(number, out var decoded)) return false;
        time = decoded;
        return true;
    }

    private static bool TryMake((int Year, int Month, int Day) parts, out DateTime? date)
    {
        date = null;
        var (year, month, day) = parts;
        var isDate = year is >= 1900 and <= JdeDate.LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        if (isDate) date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return isDate;
    }

    // Up to three runs of digits with the same mark between them: the first mark, the first run's length, and whether
    // the text ends there.
    private static int ReadRuns(ReadOnlySpan<byte> text, Span<int> runs, out byte mark, out int first, out bool isDigits)
    {
        (mark, first) = (0, 0);
        var (count, i) = (0, 0);
        while (count < MostRuns && i < text.Length)
        {
            var start = i;
            for (; i < text.Length && i - start < 9 && (uint)(text[i] - '0') <= 9; i++) runs[count] = (runs[count] * 10) + (text[i] - '0');
            if (i == start) break;
            if (count++ == 0) first = i;
            if (count == MostRuns || i == text.Length) break;
            if (count == 1) mark = text[i];
            if (text[i] != mark) break;
            i++;
        }

        isDigits = i == text.Length;
        return isDigits || (count == MostRuns && text[i] is (byte)' ' or (byte)'T') ? count : 0;
    }
}

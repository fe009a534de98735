namespace Makini.Sandbox.Data;

/// <summary>The days of the data set. No clock is read, so that it is the same tomorrow.</summary>
internal static class Calendar
{
    /// <summary>When the masters were set up.</summary>
    public static readonly DateTime SetUp = Day(2020, 1, 1);

    /// <summary>The first day with transactions.</summary>
    public static readonly DateTime Start = Day(2025, 1, 1);

    /// <summary>The sandbox's today.</summary>
    public static readonly DateTime Today = Day(2026, 11, 2);

    /// <summary>Journals from this day on are not posted yet.</summary>
    public static readonly DateTime Unposted = Day(2026, 10, 26);

    /// <summary>"For ever".</summary>
    public static readonly DateTime Forever = Day(2040, 12, 31);

    public const int FirstYear = 2025;
    public const int LastYear = 2026;

    public static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Each month's last day from the start to the last whole month.</summary>
    public static IEnumerable<DateTime> MonthEnds()
    {
        for (var next = Start.AddMonths(1); next <= Today; next = next.AddMonths(1)) yield return next.AddDays(-1);
    }

    public static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}

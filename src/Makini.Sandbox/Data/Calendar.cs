namespace Makini.Sandbox.Data;

/// <summary>The days of the data set. No clock is read, so that it is the same tomorrow.</summary>
internal static class Calendar
{
    /// <summary>When the masters were set up.</summary>
    public static readonly DateTime SetUp = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The first day with transactions.</summary>
    public static readonly DateTime Start = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The sandbox's today.</summary>
    public static readonly DateTime Today = new(2026, 11, 2, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Journals from this day on are not posted yet.</summary>
    public static readonly DateTime Unposted = new(2026, 10, 26, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>"For ever".</summary>
    public static readonly DateTime Forever = new(2040, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);

    public const int FirstYear = 2025;
    public const int LastYear = 2026;

    /// <summary>Each month's last day from the start to the last whole month.</summary>
    public static IEnumerable<DateTime> MonthEnds()
    {
        for (var next = Start.AddMonths(1); next <= Today; next = next.AddMonths(1)) yield return next.AddDays(-1);
    }

    public static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}

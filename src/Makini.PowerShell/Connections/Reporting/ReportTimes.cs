using System.Globalization;

namespace Makini.PowerShell.Connections;

/// <summary>Writes times as people say them, and exactly.</summary>
/// <param name="now">The time of the report, in the zone it is written for.</param>
internal sealed class ReportTimes(DateTimeOffset now)
{
    /// <summary>3 hours ago, in 12 days; a dash for a time that is not known.</summary>
    public Html Distance(DateTimeOffset? time)
    {
        if (time is not { } known) return Html.Of($"<span class=\"unknown\">–</span>");
        var words = known <= now ? $"{Length(now - known)} ago" : $"in {Length(known - now)}";
        return Html.Of($"<time datetime=\"{known.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\">{words}<small>{Exact(known)}</small></time>");
    }

    /// <summary>2026-10-08 12:30 in the report's zone.</summary>
    public string Exact(DateTimeOffset time) => time.ToOffset(now.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The zone, as its distance from UTC.</summary>
    public string Zone() => now.Offset == TimeSpan.Zero ? "UTC" : now.ToString("'UTC'zzz", CultureInfo.InvariantCulture);

    private static string Length(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "a moment",
        { TotalHours: < 1 } => Count((int)time.TotalMinutes, "minute"),
        { TotalDays: < 2 } => Count((int)time.TotalHours, "hour"),
        _ => Count((int)time.TotalDays, "day"),
    };

    private static string Count(int number, string unit) =>
        string.Format(CultureInfo.InvariantCulture, "{0:N0} {1}{2}", number, unit, number == 1 ? "" : "s");
}

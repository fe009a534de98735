using System.Globalization;

namespace Makini.Filtering;

/// <summary>Points in time as users write them. One without a zone is this machine's, as in PowerShell.</summary>
internal static class Moments
{
    /// <summary>The point in time; null if it is none.</summary>
    public static DateTimeOffset? Of(object? value) => value switch
    {
        DateTimeOffset moment => moment,
        DateTime { Kind: DateTimeKind.Unspecified } time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Local)),
        DateTime time => new DateTimeOffset(time),
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal | DateTimeStyles.AllowWhiteSpaces, out var moment) => moment,
        _ => null,
    };

    /// <summary>As the service takes it: ISO 8601 in UTC.</summary>
    public static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}

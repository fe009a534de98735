using System.Globalization;

namespace Makini.Sandbox;

/// <summary>When a caller may come again: the value of the header Retry-After, seconds or a date.</summary>
public sealed class RetryAfter
{
    private readonly string _header;

    /// <summary>After a number of seconds.</summary>
    /// <param name="seconds">How many.</param>
    public RetryAfter(int seconds) => _header = seconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>From a time on; the header knows whole seconds only.</summary>
    /// <param name="time">The time.</param>
    public RetryAfter(DateTimeOffset time) => _header = time.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);

    /// <summary>From a time on; the header knows whole seconds only.</summary>
    /// <param name="time">The time; local if it does not say.</param>
    public RetryAfter(DateTime time)
        : this(new DateTimeOffset(time))
    {
    }

    private RetryAfter(string header) => _header = header;

    /// <summary>Takes a text: seconds, a date, or anything else, which is sent as it is.</summary>
    /// <param name="text">5, 2026-10-08T12:00:00Z, nonsense.</param>
    /// <returns>What the header will say.</returns>
    /// <exception cref="FormatException">It has more than one line.</exception>
    public static RetryAfter Parse(string text) => text.Contains('\n') || text.Contains('\r') ? throw new FormatException("A header has one line.")
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time) && !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            ? new RetryAfter(time)
            : new RetryAfter(text.Trim());

    /// <summary>What the header says.</summary>
    public override string ToString() => _header;
}

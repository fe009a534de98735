namespace Makini.Http;

/// <summary>How long to wait before the next try.</summary>
internal sealed class RetryDelays
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(60);

    private readonly Random _random = new();

    /// <param name="tries">How often it was tried, from 1.</param>
    /// <param name="retryAfter">What the service asks for; it is never undercut, but for the cap of 60 s.</param>
    public TimeSpan Next(int tries, TimeSpan? retryAfter)
    {
        // Jitter keeps callers that failed together from coming back together.
        if (retryAfter is { } asked) return Scale(asked < LongestRetryAfter ? asked : LongestRetryAfter, 1, 1.1);
        var backoff = Scale(First, Math.Pow(2, Math.Min(tries - 1, 16)));
        return Scale(backoff < LongestBackoff ? backoff : LongestBackoff, 0.75, 1.25);
    }

    private TimeSpan Scale(TimeSpan time, double least, double most)
    {
        lock (_random) return Scale(time, least + ((most - least) * _random.NextDouble()));
    }

    private static TimeSpan Scale(TimeSpan time, double factor) => TimeSpan.FromTicks((long)(time.Ticks * factor));
}

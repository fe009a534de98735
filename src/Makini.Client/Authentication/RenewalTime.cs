namespace Makini;

/// <summary>When a token is renewed: five minutes before it ends, or at nine tenths of a life that is short.</summary>
internal static class RenewalTime
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    /// <param name="expiresAt">When the token ends.</param>
    /// <param name="now">When this process first saw it: what is left of its life then counts as its life.</param>
    /// <returns>Null if nobody knows when it ends: then its refusal tells.</returns>
    public static DateTimeOffset? Of(DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        if (expiresAt is not { } end) return null;
        var tenth = TimeSpan.FromTicks((end - now).Ticks / 10);
        if (tenth <= TimeSpan.Zero) return now;
        return end - (tenth < Most ? tenth : Most);
    }
}

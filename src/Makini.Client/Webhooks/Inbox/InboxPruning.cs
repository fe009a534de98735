namespace Makini.Webhooks;

/// <summary>
/// Forgets what was acknowledged long ago: when the first delivery comes, and each hour that others do. The time that passes is measured, so that a clock that
/// jumps ahead makes nothing forgotten that may come again.
/// </summary>
internal sealed class InboxPruning
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly TimeSpan _retention;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _start;
    private readonly long _timestamp;
    private TimeSpan _due;

    /// <param name="retention">How long what was acknowledged is remembered.</param>
    /// <param name="time">The clock.</param>
    public InboxPruning(TimeSpan retention, TimeProvider time)
    {
        _retention = retention;
        _time = time;
        _start = time.GetUtcNow();
        _timestamp = time.GetTimestamp();
    }

    /// <summary>Does it if it is time to.</summary>
    public void RunIfDue(InboxDatabase database)
    {
        var passed = _time.GetElapsedTime(_timestamp);
        if (passed < _due) return;
        database.Prune(_start + passed - _retention);
        _due = passed + Interval;
    }
}

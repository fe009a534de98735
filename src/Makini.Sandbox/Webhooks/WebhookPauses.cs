namespace Makini.Sandbox.Webhooks;

/// <summary>When a webhook is sent again: after 30 seconds, and after twice as long each time, for a day.</summary>
internal static class WebhookPauses
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The pauses between the attempts.</summary>
    /// <param name="first">The first one, more than 0.</param>
    public static IEnumerable<TimeSpan> From(TimeSpan first)
    {
        var (pause, total) = (first, first);
        while (total <= Longest)
        {
            yield return pause;
            pause += pause;
            total += pause;
        }
    }
}

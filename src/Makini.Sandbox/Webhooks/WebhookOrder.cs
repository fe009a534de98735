namespace Makini.Sandbox.Webhooks;

/// <summary>Loses, doubles and reorders webhooks by count, so that a test gives the same each time.</summary>
/// <param name="target">Which of them.</param>
internal sealed class WebhookOrder(WebhookTarget target)
{
    private int _count;
    private WebhookMessage? _held;

    /// <summary>What is sent when a webhook is due: it, perhaps twice, and one that waited for it; or nothing.</summary>
    public IReadOnlyList<WebhookMessage> Next(WebhookMessage message)
    {
        _count++;
        if (IsEach(target.LosesEach))
        {
            message.End(DeliveryState.Lost);
            return [];
        }

        if (IsEach(target.DelaysEach) && _held is null)
        {
            _held = message;
            return [];
        }

        List<WebhookMessage> due = IsEach(target.DoublesEach) ? [message, message] : [message];
        if (_held is { } held) due.Add(held);
        _held = null;
        return due;
    }

    private bool IsEach(int number) => number > 0 && _count % number == 0;
}

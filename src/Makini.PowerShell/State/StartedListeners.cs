using Makini.Webhooks;

namespace Makini.PowerShell.State;

/// <summary>The webhook listeners that a runspace started, the newest last.</summary>
internal sealed class StartedListeners
{
    private readonly List<WebhookListener> _started = [];

    /// <summary>Those that run.</summary>
    public IReadOnlyList<WebhookListener> All
    {
        get
        {
            _started.RemoveAll(listener => !WebhookListener.Running.Contains(listener));
            return [.. _started];
        }
    }

    /// <summary>Remembers one.</summary>
    public WebhookListener Add(WebhookListener listener)
    {
        _started.Add(listener);
        return listener;
    }
}

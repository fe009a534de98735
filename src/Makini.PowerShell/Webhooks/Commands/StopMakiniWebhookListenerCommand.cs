using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;
using Makini.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>Stops listeners. Deliveries under way get no answer, and Makini sends them again; the inbox stays.</summary>
/// <remarks>
/// Without input those stop that this runspace started. What was answered is in the inbox, and stays there for Receive-MakiniWebhook.
/// </remarks>
[Cmdlet(VerbsLifecycle.Stop, "MakiniWebhookListener", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(void))]
public sealed class StopMakiniWebhookListenerCommand : PSCmdlet
{
    /// <summary>The listeners to stop. Default: those that this runspace started.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public WebhookListener[]? Listener { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<WebhookListener> listeners = Listener ?? RunspaceState.Current.Listeners.All;
        if (listeners.Count == 0) WriteError(ErrorRecords.From(NoneRuns()));
        foreach (var listener in listeners)
        {
            if (ShouldProcess(listener.Url, "Stop")) listener.Stop();
        }
    }

    private static MakiniException NoneRuns() => new(ErrorIds.ListenerUnavailable, "No listener that this runspace started is running.")
    {
        RecommendedAction = "'Get-MakiniWebhookListener | Stop-MakiniWebhookListener' stops all listeners of this process.",
    };
}

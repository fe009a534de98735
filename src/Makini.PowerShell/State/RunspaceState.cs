using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using Makini.Sandbox;
using Makini.Webhooks;

namespace Makini.PowerShell.State;

/// <summary>
/// What the module remembers in a runspace. Runspaces that run side by side share nothing but the connection objects that
/// a script hands from one to the other; what is remembered goes when the runspace goes.
/// </summary>
internal sealed class RunspaceState
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceState> States = new();

    /// <summary>The state of the runspace that the calling thread runs a pipeline of.</summary>
    public static RunspaceState Current => States.GetValue(Runspace.DefaultRunspace, static _ => new RunspaceState());

    /// <summary>The connections that are open here.</summary>
    public OpenConnections Connections { get; } = new();

    /// <summary>The sandboxes that were started here.</summary>
    public StartedServices<MakiniSandbox> Sandboxes { get; } = new(() => MakiniSandbox.Running);

    /// <summary>The webhook listeners that were started here.</summary>
    public StartedServices<WebhookListener> Listeners { get; } = new(() => WebhookListener.Running);

    /// <summary>Closes and stops all that was opened and started here.</summary>
    public void Close()
    {
        foreach (var connection in Connections.All) Connections.Close(connection);
        foreach (var sandbox in Sandboxes.All) sandbox.Stop();
        foreach (var listener in Listeners.All) listener.Stop();
    }
}

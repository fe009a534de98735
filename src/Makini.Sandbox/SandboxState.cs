using Makini.Sandbox.Accounts;
using Makini.Sandbox.Faults;
using Makini.Sandbox.Webhooks;

namespace Makini.Sandbox;

/// <summary>What a sandbox knows besides its data: its account, what goes wrong, what came, what it tells.</summary>
internal sealed class SandboxState
{
    public SandboxState(SandboxOptions options)
    {
        Account = new Account(options);
        Record = new RequestRecord(options.TimeProvider);
        Events = new WebhookEvents(options.TimeProvider, Task.Delay);
        World = SampleConnections.AddTo(Account.Connections, options.TimeProvider.GetUtcNow());
        Account.Connections.Synchronized = Events.Synchronized;
    }

    /// <summary>The account.</summary>
    public Account Account { get; }

    /// <summary>Its JDE World connection, as it was at the start.</summary>
    public AccountConnection World { get; }

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The requests that came.</summary>
    public RequestRecord Record { get; }

    /// <summary>The webhooks.</summary>
    public WebhookEvents Events { get; }
}

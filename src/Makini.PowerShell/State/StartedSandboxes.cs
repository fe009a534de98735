using Makini.Sandbox;

namespace Makini.PowerShell.State;

/// <summary>The sandboxes that a runspace started, the newest last. Those of other runspaces are known to the process only.</summary>
internal sealed class StartedSandboxes
{
    private readonly List<MakiniSandbox> _started = [];

    /// <summary>Those that run.</summary>
    public IReadOnlyList<MakiniSandbox> All
    {
        get
        {
            _started.RemoveAll(sandbox => !MakiniSandbox.Running.Contains(sandbox));
            return [.. _started];
        }
    }

    /// <summary>The sandbox to connect to: the runspace's own newest, else the newest of the process, else null.</summary>
    public MakiniSandbox? Newest => Last(All) ?? Last(MakiniSandbox.Running);

    /// <summary>Remembers one.</summary>
    public void Add(MakiniSandbox sandbox) => _started.Add(sandbox);

    private static MakiniSandbox? Last(IReadOnlyList<MakiniSandbox> sandboxes) => sandboxes is [.., var last] ? last : null;
}

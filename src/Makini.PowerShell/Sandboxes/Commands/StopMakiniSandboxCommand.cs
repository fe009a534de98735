using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;
using Makini.Sandbox;

namespace Makini.PowerShell.Commands;

/// <summary>Stops sandboxes at once; requests under way get no answer.</summary>
/// <remarks>
/// Without input those stop that this runspace started. Connections to them stay open and fail: disconnect them, or start another and
/// connect anew. Sandboxes end with the module and the process in any case.
/// </remarks>
[Cmdlet(VerbsLifecycle.Stop, "MakiniSandbox", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(void))]
public sealed class StopMakiniSandboxCommand : PSCmdlet
{
    /// <summary>The sandboxes to stop. Default: those that this runspace started.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MakiniSandbox[]? Sandbox { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<MakiniSandbox> sandboxes = Sandbox ?? RunspaceState.Current.Sandboxes.All;
        if (sandboxes.Count == 0) WriteError(ErrorRecords.From(NoneRuns()));
        foreach (var sandbox in sandboxes)
        {
            if (ShouldProcess(sandbox.Url.ToString(), "Stop")) sandbox.Stop();
        }
    }

    private static MakiniException NoneRuns() => new(ErrorIds.SandboxUnavailable, "No sandbox that this runspace started is running.")
    {
        RecommendedAction = "'Get-MakiniSandbox | Stop-MakiniSandbox' stops all sandboxes of this process.",
    };
}

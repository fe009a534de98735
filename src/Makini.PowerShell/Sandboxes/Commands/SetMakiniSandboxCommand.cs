using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;
using Makini.Sandbox;

namespace Makini.PowerShell.Commands;

/// <summary>
/// Lets things go wrong in a running sandbox, so that a runbook can be tried against them. What one call says goes wrong together, with the
/// same requests; further calls wait behind it: each request gets the first fault that is meant for it.
/// </summary>
/// <remarks>
/// -Path, -After and -Count say which requests are hit. Requests count as they come, so that a test gives the same each time. -Clear ends
/// all faults; -SyncStatus lasts until another is set. -WebhookUri lets the sandbox send signed webhooks, and lose, double and reorder
/// them on demand.
/// </remarks>
[Cmdlet(VerbsCommon.Set, "MakiniSandbox", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = StatusSet)]
[OutputType(typeof(void))]
public sealed partial class SetMakiniSandboxCommand : PSCmdlet
{
    private int? GivenCount => Count > 0 ? Count : ExpireToken ? 1 : null;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var sandbox in Sandbox ?? [Newest()])
        {
            if (Clear && ShouldProcess(sandbox.Url.ToString(), "Clear faults")) sandbox.ClearFaults();
            if (ParameterSetName is SyncStatusSet or ConnectionStatusSet) SetState(sandbox);
            else if (ParameterSetName is WebhookSet or NoWebhookSet) SendWebhooks(sandbox);
            else SetFault(sandbox, NewFault());
        }
    }

    private MakiniSandbox Newest()
    {
        if (RunspaceState.Current.Sandboxes.Newest is { } sandbox) return sandbox;
        ThrowTerminatingError(ErrorRecords.From(new MakiniException(ErrorIds.SandboxUnavailable, "No sandbox runs in this process.")
        {
            RecommendedAction = "Start-MakiniSandbox, or Connect-Makini -Sandbox",
        }));
        throw new PipelineStoppedException();
    }

    private SandboxFault NewFault() => new()
    {
        Path = Path,
        After = After,
        Count = GivenCount,
        StatusCode = RateLimit ? 429 : StatusCode,
        RetryAfter = RetryAfter,
        HasHtmlBody = HtmlBody,
        HasWrongContentType = WrongContentType,
        Drop = Drop,
        IsTruncated = Truncate,
        TrailingText = TrailingText,
        BodySize = BodySize,
        IsCompressed = Compress,
        Latency = TimeSpan.FromMilliseconds(Latency),
        BodyTime = TimeSpan.FromMilliseconds(SlowBody),
        ClockSkew = TimeSpan.FromSeconds(ClockSkew),
        ExpiresToken = ExpireToken,
    };

    private void SetFault(MakiniSandbox sandbox, SandboxFault fault)
    {
        if (fault.IsEmpty)
        {
            if (!Clear) ThrowTerminatingError(ErrorRecords.From(NothingSaid()));
            return;
        }

        var times = fault.Count is { } count ? $"{count} requests" : "all requests";
        if (ShouldProcess(sandbox.Url.ToString(), $"Fault in {times} to {fault.Path}: {fault}")) sandbox.AddFault(fault);
    }

    private void SetState(MakiniSandbox sandbox)
    {
        var keys = sandbox.FindConnections(ConnectionName);
        if (keys.Count == 0) WriteError(ErrorRecords.From(NoConnection(ConnectionName)));
        else if (ShouldProcess(sandbox.Url.ToString(), $"Set {ConnectionName ?? "the connection"} to {ConnectionStatus ?? SyncStatus}"))
            sandbox.SetState(keys, ConnectionStatus, SyncStatus);
    }

    private static MakiniException NoConnection(string? name) => new(ErrorIds.ConnectionNotFound, $"The sandbox's account has no connection '{name}'.")
    {
        RecommendedAction = "List those that it has: Get-MakiniConnection -Remote",
        Target = name,
    };

    private static MakiniException NothingSaid() => new(ErrorIds.InvalidRequest, "Nothing is said to go wrong.")
    {
        RecommendedAction = "Set-MakiniSandbox -StatusCode 503 -Count 2, for one; -Clear ends all faults.",
    };
}

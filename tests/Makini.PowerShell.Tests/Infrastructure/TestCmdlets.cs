using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Tests.Infrastructure;

/// <summary>Writes to every stream, between two objects.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Stream")]
public sealed class TestStreamCommand : AsyncCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public Probe Probe { get; set; } = null!;

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        Probe.WorkerThread = Environment.CurrentManagedThreadId;
        await pipeline.WriteAsync(new[] { 1, 2 });
        pipeline.Verbose($"verbose {pipeline.WantsDetail}");
        pipeline.Debug("debug");
        pipeline.Warning("warning");
        pipeline.WriteProgress(new ProgressRecord(1, "activity", "status"));
        pipeline.WriteInformation(new InformationRecord("information", "source"));
        pipeline.WriteError(ErrorRecords.From(new MakiniException(ErrorIds.NotFound, "nothing there") { RecommendedAction = "look elsewhere" }, "target"));
        await pipeline.WriteAllAsync(new[] { 3, 4 });
    }
}

/// <summary>Writes numbers until it is told to stop, or as many as asked for.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Endless")]
public sealed class TestEndlessCommand : AsyncCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public Probe Probe { get; set; } = null!;

    [Parameter]
    public int Count { get; set; } = int.MaxValue;

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 0; i < Count; i++)
            {
                await pipeline.WriteAsync(i);
                Probe.CountWritten();
            }
        }
        catch (OperationCanceledException)
        {
            Probe.Cancelled.TrySetResult();
            throw;
        }
    }
}

/// <summary>Waits for nothing in particular until it is cancelled, as a request does.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Wait")]
public sealed class TestWaitCommand : AsyncCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public Probe Probe { get; set; } = null!;

    /// <summary>Does not heed the token.</summary>
    [Parameter]
    public SwitchParameter Stubborn { get; set; }

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(() => Probe.Cancelled.TrySetResult());
        Probe.Started.TrySetResult();
        if (!Stubborn) await Task.Delay(Timeout.Infinite, cancellationToken);
        await Probe.Release.Task;
        await WriteLateAsync(pipeline);
    }

    private async Task WriteLateAsync(AsyncPipeline pipeline)
    {
        try
        {
            pipeline.Verbose("late");
            await pipeline.WriteAsync("late");
            await pipeline.InvokeAsync(_ => true);
            Probe.Ended.TrySetResult(null);
        }
        catch (Exception e)
        {
            Probe.Ended.TrySetResult(e);
        }
    }
}

/// <summary>Fails as told.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Failure")]
public sealed class TestFailureCommand : AsyncCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public Exception Exception { get; set; } = null!;

    private protected override object? ErrorTarget => "the input";

    private protected override Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) => throw Exception;
}

/// <summary>Has work in all three phases.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Phase")]
public sealed class TestPhaseCommand : AsyncCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public int InputObject { get; set; }

    private protected override async Task BeginProcessingAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        await pipeline.WriteAsync("begin");

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        await pipeline.WriteAsync(InputObject);

    private protected override async Task EndProcessingAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        await pipeline.WriteAsync("end");
}

/// <summary>Runs a script block on the pipeline thread from the worker, after asking.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Callback", SupportsShouldProcess = true)]
public sealed class TestCallbackCommand : AsyncCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public ScriptBlock Script { get; set; } = null!;

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (!await pipeline.ShouldProcessAsync("the script", "Run")) return;
        await pipeline.WriteAllAsync(await pipeline.InvokeAsync(_ => Script.Invoke()));
        await pipeline.WriteAsync(Runspace.DefaultRunspace is null);
    }
}

/// <summary>Has enough after the first object, exactly as Select-Object -First 1.</summary>
[Cmdlet(VerbsCommon.Select, "First")]
public sealed class SelectFirstCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        WriteObject(InputObject);
        var enough = typeof(PSCmdlet).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;
        throw (Exception)Activator.CreateInstance(enough, this)!;
    }
}

using System.Diagnostics;
using System.Management.Automation;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Waits until a connection is active, or its data synchronised, and gives its health then.</summary>
/// <remarks>
/// The service is asked again every -PollingInterval seconds until it is so. It gives up at once where waiting does not help: where the
/// customer must connect the system again. After -TimeoutSec the error is MakiniWaitTimeout.
/// </remarks>
[Cmdlet(VerbsLifecycle.Wait, "MakiniConnection")]
[OutputType(typeof(ConnectionHealth))]
public sealed class WaitMakiniConnectionCommand : ConnectionCmdlet
{
    /// <inheritdoc/>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "ConnectionName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public override ConnectionArgument[]? Connection { get => base.Connection; set => base.Connection = value; }

    /// <summary>What to wait for: Active is a connection that answers and works, Synchronized one whose data is there.</summary>
    [Parameter]
    public ConnectionGoal For { get; set; } = ConnectionGoal.Synchronized;

    /// <summary>How many seconds pass between two looks.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int PollingInterval { get; set; } = 10;

    /// <summary>How many seconds to wait at most for each connection. Default: until it is so.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = int.MaxValue;

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var patience = HealthCheck.PatienceFor(TimeSpan.FromSeconds(TimeoutSec) - clock.Elapsed);
            var health = await HealthCheck.RunAsync(connection, patience, pipeline, cancellationToken).ConfigureAwait(false);
            if (For == ConnectionGoal.Active ? health.IsHealthy : health.IsSynchronized)
            {
                await pipeline.WriteAsync(health).ConfigureAwait(false);
                return;
            }

            var left = TimeSpan.FromSeconds(TimeoutSec) - clock.Elapsed;
            if (Hopeless(health, left) is { } failure)
            {
                pipeline.WriteError(ErrorRecords.From(failure, connection.Name));
                return;
            }

            var pause = TimeSpan.FromSeconds(PollingInterval);
            await Task.Delay(pause < left ? pause : left, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>No waiting brings back credentials that are refused.</summary>
    private MakiniException? Hopeless(ConnectionHealth health, TimeSpan left)
    {
        if (health.RequiresReauthorization)
        {
            return new(ErrorIds.ReauthorizationRequired, $"'{health.Name}' will not be {For}: {health.Reason}")
            {
                RequiresReauthorization = true,
                RecommendedAction = health.RecommendedAction,
            };
        }

        return left > TimeSpan.Zero ? null : new(ErrorIds.WaitTimeout, $"'{health.Name}' is not {For} after {TimeoutSec} s; it is {health.Status}.{(health.Reason is null ? "" : " " + health.Reason)}")
        {
            RecommendedAction = health.RecommendedAction ?? "Wait longer: -TimeoutSec.",
        };
    }
}

using System.Management.Automation;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Asks Makini once how a connection is. A connection that cannot be reached is an answer, not an error.</summary>
/// <remarks>
/// The service is asked for the state of the last synchronisation: done, fulldone and inprogress are healthy; error, fail and unreachable
/// are not. Reason and RecommendedAction say why and what to do. A certificate that ends soon stands in Notice. -Quiet gives true or
/// false, for scripts. A good answer ends a pause of the circuit breaker.
/// </remarks>
[Cmdlet(VerbsDiagnostic.Test, "MakiniConnection")]
[OutputType(typeof(ConnectionHealth), typeof(bool))]
public sealed class TestMakiniConnectionCommand : ConnectionCmdlet
{
    /// <inheritdoc/>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "ConnectionName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public override ConnectionArgument[]? Connection { get => base.Connection; set => base.Connection = value; }

    /// <summary>Returns only whether the connection is healthy.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override bool TakesAccounts => true;

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var health = await HealthCheck.RunAsync(connection, pipeline, cancellationToken).ConfigureAwait(false);
        await pipeline.WriteAsync(Quiet ? health.IsHealthy : health).ConfigureAwait(false);
    }
}

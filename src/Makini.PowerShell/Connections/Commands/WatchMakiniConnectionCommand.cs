using System.Diagnostics;
using System.Management.Automation;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>
/// Asks again and again how connections are, a few at a time, and tells of each change. It goes on through outages: a
/// connection that cannot be reached is a change, and so is its return. When Makini gets too many requests, it asks for the rest in the next
/// round. Ctrl+C, -TimeoutSec or Select-Object -First end it.
/// </summary>
/// <remarks>
/// A change has Name, Was, Is, the health and the recommended action. A connection that is not healthy to begin with is told of, too. Too
/// many requests are no news of a connection. Pipe it into whatever tells people: a mail, a chat, a ticket. See
/// examples/watch-and-tell.ps1 for a whole runbook.
/// </remarks>
[Cmdlet(VerbsCommon.Watch, "MakiniConnection")]
[OutputType(typeof(ConnectionChange))]
public sealed class WatchMakiniConnectionCommand : AsyncCmdlet
{
    /// <summary>The connections: names, wildcards allowed, or objects. Default: all that are open, also those opened later.</summary>
    [Parameter(Position = 0)]
    [Alias("Name", "ConnectionName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[] Connection { get; set; } = [];

    /// <summary>How many seconds pass between two looks at all of them.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int PollingInterval { get; set; } = 60;

    /// <summary>After how many seconds to end; who has been asked by then gets some more to answer. Default: never.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = int.MaxValue;

    private protected override async Task EndProcessingAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var watch = new HealthWatch();
        var rounds = new HealthRounds();
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var connections = await pipeline.InvokeAsync(_ => Find()).ConfigureAwait(false);
            var patience = HealthCheck.PatienceFor(TimeSpan.FromSeconds(TimeoutSec) - clock.Elapsed);
            await foreach (var health in rounds.RunAsync(connections, patience, pipeline, cancellationToken).ConfigureAwait(false))
                if (watch.Look(health, DateTimeOffset.Now) is { } change) await pipeline.WriteAsync(change).ConfigureAwait(false);

            var left = TimeSpan.FromSeconds(TimeoutSec) - clock.Elapsed;
            if (left <= TimeSpan.Zero) return;
            var pause = TimeSpan.FromSeconds(PollingInterval);
            await Task.Delay(pause < left ? pause : left, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>An account has no health of its own.</summary>
    private IReadOnlyList<MakiniConnection> Find()
    {
        var open = RunspaceState.Current.Connections;
        var meant = Connection.Length > 0 ? ConnectionResolver.Resolve(Connection, open) : open.All;
        return [.. meant.Where(connection => !connection.IsAdmin)];
    }
}

using System.Runtime.CompilerServices;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Connections;

/// <summary>
/// Asks many connections how they are, a few at a time: one that gives no answer holds up no other. When Makini gets too many
/// requests, the rest of the round is left out, and is first in the next one.
/// </summary>
internal sealed class HealthRounds
{
    private const int MostAtOnce = 4;

    private readonly Dictionary<string, int> _asked = new(StringComparer.OrdinalIgnoreCase);
    private int _round;

    /// <summary>One round.</summary>
    /// <param name="connections">The connections.</param>
    /// <param name="patience">How long to wait for the answer of each.</param>
    /// <param name="pipeline">The command's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How each is, as the answers come.</returns>
    public async IAsyncEnumerable<ConnectionHealth> RunAsync(
        IEnumerable<MakiniConnection> connections, TimeSpan patience, AsyncPipeline pipeline, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _round++;
        var due = new Queue<MakiniConnection>(connections.OrderBy(connection => _asked.TryGetValue(connection.Name, out var round) ? round : 0));
        var asking = new List<Task<ConnectionHealth>>();
        while (due.Count > 0 || asking.Count > 0)
        {
            while (due.Count > 0 && asking.Count < MostAtOnce) asking.Add(Ask(due.Dequeue(), patience, pipeline, cancellationToken));
            var done = await Task.WhenAny(asking).ConfigureAwait(false);
            asking.Remove(done);
            var health = await done.ConfigureAwait(false);
            if (health.ErrorId == ErrorIds.RateLimited && due.Count > 0)
            {
                pipeline.Verbose($"Makini gets too many requests: {due.Count} connections are asked in the next round.");
                due.Clear();
            }

            yield return health;
        }
    }

    /// <summary>As many rounds as it takes to ask each connection once.</summary>
    /// <param name="connections">The connections.</param>
    /// <param name="pipeline">The command's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How each is, as the answers come.</returns>
    public async IAsyncEnumerable<ConnectionHealth> RunAllAsync(
        IEnumerable<MakiniConnection> connections, AsyncPipeline pipeline, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = connections.ToList();
        while (left.Count > 0)
        {
            var round = _round + 1;
            await foreach (var health in RunAsync(left, HealthCheck.MostPatience, pipeline, cancellationToken).ConfigureAwait(false)) yield return health;
            left.RemoveAll(connection => _asked.TryGetValue(connection.Name, out var asked) && asked == round);
        }
    }

    private Task<ConnectionHealth> Ask(MakiniConnection connection, TimeSpan patience, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        _asked[connection.Name] = _round;
        return HealthCheck.RunAsync(connection, patience, pipeline, cancellationToken);
    }
}

using System.Diagnostics;
using Makini.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Connections;

/// <summary>Asks once how a connection is.</summary>
internal static class HealthCheck
{
    /// <summary>So long at most an answer is waited for that nobody needs sooner.</summary>
    public static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(60);

    /// <summary>So long an answer is waited for although the time of whoever wants it is over.</summary>
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait for an answer where so much time is left.</summary>
    public static TimeSpan PatienceFor(TimeSpan left) => left < LeastPatience ? LeastPatience : left < MostPatience ? left : MostPatience;

    /// <summary>A connection that gives no answer in time cannot be reached.</summary>
    public static async Task<ConnectionHealth> RunAsync(MakiniConnection connection, TimeSpan patience, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return await RunAsync(connection, pipeline, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ConnectionHealth.From(connection, NoAnswer(connection, patience));
        }
    }

    /// <summary>A connection that cannot be reached is an answer, not an error.</summary>
    public static async Task<ConnectionHealth> RunAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            if (connection.IsAdmin)
            {
                await new AdminClient(connection).GetClientAsync(pipeline, cancellationToken).ConfigureAwait(false);
                return ConnectionHealth.OfAccount(connection, watch.Elapsed);
            }

            var status = await connection.GetStatusAsync(pipeline, cancellationToken).ConfigureAwait(false);
            return ConnectionHealth.From(connection, status, watch.Elapsed);
        }
        catch (MakiniException e)
        {
            pipeline.Verbose($"{connection.Name}: {e.Message}");
            return ConnectionHealth.From(connection, e);
        }
    }

    private static MakiniException NoAnswer(MakiniConnection connection, TimeSpan patience) =>
        new(ErrorIds.Unavailable, FormattableString.Invariant($"Makini gave no answer within {patience.TotalSeconds} s."))
        {
            RecommendedAction = $"Look again later: Test-MakiniConnection {CommandWord.Of(connection.Name)}",
        };
}

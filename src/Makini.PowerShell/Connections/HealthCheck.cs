using System.Diagnostics;
using Makini.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Connections;

/// <summary>Asks once how a connection is.</summary>
internal static class HealthCheck
{
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
}

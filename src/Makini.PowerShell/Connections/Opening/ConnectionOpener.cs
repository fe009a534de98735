using Makini.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>Makes a connection out of a plan and tokens, tests it, and remembers it in the runspace.</summary>
internal static class ConnectionOpener
{
    /// <summary>Opens the connection and makes it the runspace's default.</summary>
    /// <param name="plan">What it is.</param>
    /// <param name="tokens">Its tokens; closed if it cannot be opened.</param>
    /// <param name="test">Asks the service once before.</param>
    /// <param name="pipeline">The command's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MakiniException">The test failed; nothing is open.</exception>
    public static async Task<MakiniConnection> OpenAsync(
        ConnectionPlan plan, OpenedTokens tokens, bool test, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var connection = new MakiniConnection(plan.OptionsFor(tokens.Source));
        try
        {
            if (test) await TestAsync(connection, pipeline, cancellationToken).ConfigureAwait(false);
            ConnectionOrigin.Remember(connection, new ConnectionOrigin(plan, tokens.Secret));
            var replaces = await pipeline.InvokeAsync(_ => RunspaceState.Current.Connections.Add(connection)).ConfigureAwait(false);
            if (replaces) pipeline.Verbose($"The connection '{connection.Name}' that was open is replaced.");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static async Task TestAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (connection.IsAdmin)
        {
            await new AdminClient(connection).GetClientAsync(pipeline, cancellationToken).ConfigureAwait(false);
            return;
        }

        var status = await connection.GetStatusAsync(pipeline, cancellationToken).ConfigureAwait(false);
        if (!status.RequiresReauthorization) return;
        pipeline.Warning($"{connection.Name}: the connected system refuses the credentials that Makini holds; only the customer can help. {connection.RecommendedAction}");
    }
}

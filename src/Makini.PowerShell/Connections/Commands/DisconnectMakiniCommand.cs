using System.Management.Automation;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>Closes and forgets connections. Another connection does not become the default by that.</summary>
/// <remarks>
/// The connection is forgotten in this runspace only; the token stays good, and its secret stays in the vault unless -RemoveSecret takes
/// it out. If that fails, the connection stays open, so that it can be tried again. To end a customer's connection at Makini itself, see
/// Remove-MakiniConnection.
/// </remarks>
[Cmdlet(VerbsCommunications.Disconnect, "Makini", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(void))]
public sealed class DisconnectMakiniCommand : AsyncCmdlet
{
    /// <summary>The connections: names, wildcards allowed, or objects. Default: the runspace's default connection.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    /// <summary>Removes the secret from the vault too. If that fails, the connection stays open.</summary>
    [Parameter]
    public SwitchParameter RemoveSecret { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var open = RunspaceState.Current.Connections;
        try
        {
            foreach (var connection in ConnectionResolver.Resolve(Connection, open))
            {
                if (RemoveSecret) Run((pipeline, cancellationToken) => RemoveAsync(connection, pipeline, cancellationToken));
                else if (ShouldProcess(connection.Name, "Disconnect")) open.Close(connection);
            }
        }
        catch (MakiniException e)
        {
            WriteError(ErrorRecords.From(e));
        }
    }

    private static async Task RemoveAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        try
        {
            var secret = ConnectionOrigin.Of(connection)?.Secret ?? throw NoSecret(connection.Name);
            if (!await pipeline.ShouldProcessAsync(connection.Name, $"Disconnect and remove the secret {secret.Id}").ConfigureAwait(false)) return;
            await VaultTokens.RemoveAsync(secret, pipeline, cancellationToken).ConfigureAwait(false);
            await pipeline.InvokeAsync(_ => Close(connection)).ConfigureAwait(false);
        }
        catch (MakiniException e)
        {
            pipeline.WriteError(ErrorRecords.From(e, connection.Name));
        }
    }

    private static bool Close(MakiniConnection connection)
    {
        RunspaceState.Current.Connections.Close(connection);
        return true;
    }

    private static MakiniException NoSecret(string name) => new(ErrorIds.SecretNotFound, $"The connection '{name}' has no secret in a vault.")
    {
        RecommendedAction = $"Disconnect-Makini {CommandWord.Of(name)}",
        Target = name,
    };
}

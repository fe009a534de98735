using System.Management.Automation;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>Closes and forgets connections. Another connection does not become the default by that.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Makini", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(void))]
public sealed class DisconnectMakiniCommand : PSCmdlet
{
    /// <summary>The connections: names, wildcards allowed, or objects. Default: the runspace's default connection.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var open = RunspaceState.Current.Connections;
        try
        {
            foreach (var connection in ConnectionResolver.Resolve(Connection, open))
            {
                if (ShouldProcess(connection.Name, "Disconnect")) open.Close(connection);
            }
        }
        catch (MakiniException e)
        {
            WriteError(ErrorRecords.From(e));
        }
    }
}

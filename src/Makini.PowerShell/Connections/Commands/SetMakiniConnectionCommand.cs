using System.Management.Automation;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>Makes a connection the default of this runspace.</summary>
[Cmdlet(VerbsCommon.Set, "MakiniConnection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MakiniConnection))]
public sealed class SetMakiniConnectionCommand : PSCmdlet
{
    /// <summary>The connection: its name or the object, also one of another runspace.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[] Connection { get; set; } = [];

    /// <summary>It is used where no connection is named.</summary>
    [Parameter(Mandatory = true)]
    public SwitchParameter Default { get; set; }

    /// <summary>Returns the connection.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var open = RunspaceState.Current.Connections;
        try
        {
            foreach (var connection in ConnectionResolver.Resolve(Connection, open))
            {
                if (Default && ShouldProcess(connection.Name, "Make it the default connection")) open.SetDefault(connection);
                if (PassThru) WriteObject(connection);
            }
        }
        catch (MakiniException e)
        {
            WriteError(ErrorRecords.From(e));
        }
    }
}

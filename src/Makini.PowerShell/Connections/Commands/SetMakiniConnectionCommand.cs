using System.Management.Automation;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>Makes a connection the default of this runspace, or sets its library list.</summary>
/// <remarks>
/// -Default makes it the one that commands use which name none. -LibraryList gives a connection to JD Edwards a library list of its own:
/// the first library of the list that has a file wins, as on IBM i. Both concern this session; Save-MakiniProfile keeps a library list.
/// </remarks>
[Cmdlet(VerbsCommon.Set, "MakiniConnection", DefaultParameterSetName = DefaultSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MakiniConnection))]
public sealed class SetMakiniConnectionCommand : PSCmdlet
{
    private const string DefaultSet = "Default";
    private const string LibrariesSet = "Libraries";

    /// <summary>The connection: its name or the object, also one of another runspace. A library list goes to the default one if none is named.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefaultSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = LibrariesSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    /// <summary>It is used where no connection is named.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DefaultSet)]
    [Parameter(ParameterSetName = LibrariesSet)]
    public SwitchParameter Default { get; set; }

    /// <summary>The libraries in which files of JD Edwards are looked for, the first that has one wins; @() leaves it to the connected system.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LibrariesSet)]
    [AllowEmptyCollection]
    [ValidatePattern("^[A-Za-z#@$][A-Za-z0-9#@$_]{0,9}$")]
    public string[] LibraryList { get; set; } = [];

    /// <summary>Returns the connection as it is then. Without it nothing comes out.</summary>
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
                if (ParameterSetName == LibrariesSet && ShouldProcess(connection.Name, $"Look for files in {Libraries()}"))
                    connection.SetLibraryList([.. LibraryList.Select(l => l.ToUpperInvariant())]);
                if (PassThru) WriteObject(connection);
            }
        }
        catch (MakiniException e)
        {
            WriteError(ErrorRecords.From(e));
        }
    }

    private string Libraries() => LibraryList.Length == 0 ? "the libraries of the connected system" : string.Join(", ", LibraryList);
}

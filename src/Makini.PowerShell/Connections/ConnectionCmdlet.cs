using System.ComponentModel;
using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>Base of cmdlets that work on a connection: the default one, or each one given or piped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectionCmdlet : AsyncCmdlet
{
    private MakiniConnection? _current;

    private protected ConnectionCmdlet()
    {
    }

    /// <summary>The connection to use: its name, wildcards allowed, or the object. Default: the runspace's default connection.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConnectionName")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public virtual ConnectionArgument[]? Connection { get; set; }

    private protected override object? ErrorTarget => _current?.Name;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var connection in ResolveConnections())
        {
            _current = connection;
            Run((pipeline, cancellationToken) => ProcessConnectionAsync(connection, pipeline, cancellationToken));
        }
    }

    /// <summary>The work for one input on one connection.</summary>
    private protected abstract Task ProcessConnectionAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken);

    /// <summary>The connections that the input at hand means. On the pipeline thread only.</summary>
    private protected IReadOnlyList<MakiniConnection> ResolveConnections()
    {
        try
        {
            return ConnectionResolver.Resolve(Connection, RunspaceState.Current.Connections);
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
            throw;
        }
    }
}

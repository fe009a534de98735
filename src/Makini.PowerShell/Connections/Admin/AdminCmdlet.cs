using System.ComponentModel;
using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Connections;

/// <summary>Base of cmdlets that work on an account through the Admin API.</summary>
/// <remarks>
/// This asks the Admin API, through the connection of an account that Connect-Makini -ClientId -ClientSecret opened. It need not be the
/// default connection: it is found wherever it is open in the runspace.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AdminCmdlet : AsyncCmdlet
{
    private protected AdminCmdlet()
    {
    }

    /// <summary>The account's connection: its name or the object. Default: the runspace's default one if it is an account's, else its only one that is.</summary>
    [Parameter]
    [Alias("ConnectionName")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var account = ResolveAccount();
        Run((pipeline, cancellationToken) => ProcessAccountAsync(account, new AdminClient(account), pipeline, cancellationToken));
    }

    /// <summary>The work for one input.</summary>
    private protected abstract Task ProcessAccountAsync(
        MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken);

    private MakiniConnection ResolveAccount()
    {
        try
        {
            return ConnectionResolver.ResolveAccount(Connection, RunspaceState.Current.Connections);
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
            throw;
        }
    }
}

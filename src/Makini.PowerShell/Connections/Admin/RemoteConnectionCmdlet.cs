using System.ComponentModel;
using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Connections;

/// <summary>Base of cmdlets that work on connections of an account, each by its key. One that fails does not keep the others from their turn.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RemoteConnectionCmdlet : AdminCmdlet
{
    private protected RemoteConnectionCmdlet()
    {
    }

    /// <summary>The connections' keys, as Get-MakiniConnection -Remote gives them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RemoteKeyCompleter))]
    public string[] Key { get; set; } = [];

    /// <summary>The work for one connection.</summary>
    private protected abstract Task ProcessKeyAsync(
        string key, MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken);

    private protected override async Task ProcessAccountAsync(
        MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        foreach (var key in Key)
        {
            try
            {
                await ProcessKeyAsync(key, account, client, pipeline, cancellationToken).ConfigureAwait(false);
            }
            catch (MakiniException e)
            {
                pipeline.WriteError(ErrorRecords.From(e, key));
            }
        }
    }
}

using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Gets the names and values that the account keeps for its connections.</summary>
/// <remarks>
/// Metadata is what an application keeps about its customers at Makini: a customer's number, a region. Export-MakiniHealthReport shows
/// the entry customer.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniConnectionMetadata")]
[OutputType(typeof(ConnectionMetadata))]
public sealed class GetMakiniConnectionMetadataCommand : RemoteConnectionCmdlet
{
    private protected override async Task ProcessKeyAsync(
        string key, MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var metadata = await client.GetMetadataAsync(key, pipeline, cancellationToken).ConfigureAwait(false);
        await pipeline.WriteAllAsync(metadata.Select(pair => new ConnectionMetadata(key, pair.Key, pair.Value)).ToList()).ConfigureAwait(false);
    }
}

using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Gets what Makini knows of the account's application.</summary>
/// <remarks>
/// It tells the id, the name and the addresses that Makini Link may send browsers back to. -RedirectUri of Connect-Makini -Link must be
/// one of them, letter by letter.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniClient")]
[OutputType(typeof(MakiniAccountClient))]
public sealed class GetMakiniClientCommand : AdminCmdlet
{
    private protected override async Task ProcessAccountAsync(
        MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        await pipeline.WriteAsync(await client.GetClientAsync(pipeline, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
}

using System.Management.Automation;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Tests.Vaults;

/// <summary>Does something with a vault from the worker of a cmdlet, as Connect-Makini does, and as each request does that renews a token.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "VaultWork")]
public sealed class InvokeVaultWorkCommand : AsyncCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public Func<ICallLog, CancellationToken, Task<object?>> Work { get; set; } = null!;

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        await pipeline.WriteAsync(await Work(pipeline, cancellationToken));
}

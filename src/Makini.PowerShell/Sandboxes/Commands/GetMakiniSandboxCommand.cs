using System.Management.Automation;
using Makini.Sandbox;

namespace Makini.PowerShell.Commands;

/// <summary>Gets the sandboxes that run in this process, the oldest first.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniSandbox")]
[OutputType(typeof(MakiniSandbox))]
public sealed class GetMakiniSandboxCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(MakiniSandbox.Running, enumerateCollection: true);
}

using System.Management.Automation;
using System.Reflection;

namespace Makini.PowerShell.Tests.Engine;

/// <summary>Lets one object through, then stops the commands before it as Select-Object -First 1 does, which the engine alone does not have.</summary>
[Cmdlet(VerbsCommon.Skip, "Upstream")]
public sealed class SkipUpstreamCommand : PSCmdlet
{
    private static readonly Type StopUpstream = typeof(PSCmdlet).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        WriteObject(InputObject);
        throw (Exception)Activator.CreateInstance(StopUpstream, BindingFlags.Instance | BindingFlags.NonPublic, binder: null, [this], culture: null)!;
    }
}

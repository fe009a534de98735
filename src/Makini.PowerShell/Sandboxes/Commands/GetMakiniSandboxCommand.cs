using System.Management.Automation;
using Makini.Sandbox;

namespace Makini.PowerShell.Commands;

/// <summary>Gets the sandboxes that run in this process, the oldest first; or the requests that came to them, the webhooks that they send, the faults that are set.</summary>
/// <remarks>
/// -Request tells method, path, query, status and fault of the newest 1,000 requests, for tests that want to know what was sent; headers
/// and bodies are not kept. -Delivery tells how far each webhook has come. -Fault tells what Set-MakiniSandbox has set, and how often it
/// has hit.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniSandbox", DefaultParameterSetName = SandboxSet)]
[OutputType(typeof(MakiniSandbox), ParameterSetName = [SandboxSet])]
[OutputType(typeof(SandboxRequest), ParameterSetName = [RequestSet])]
[OutputType(typeof(SandboxDelivery), ParameterSetName = [DeliverySet])]
[OutputType(typeof(SandboxFault), ParameterSetName = [FaultSet])]
public sealed class GetMakiniSandboxCommand : PSCmdlet
{
    private const string SandboxSet = "Sandbox";
    private const string RequestSet = "Request";
    private const string DeliverySet = "Delivery";
    private const string FaultSet = "Fault";

    /// <summary>The sandboxes whose requests, webhooks or faults are wanted. Default: all that run.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = RequestSet)]
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = DeliverySet)]
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = FaultSet)]
    [ValidateNotNull]
    public MakiniSandbox[]? Sandbox { get; set; }

    /// <summary>Gets the newest 1,000 requests that came, the oldest first: what was sent and how it was answered.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RequestSet)]
    public SwitchParameter Request { get; set; }

    /// <summary>Gets the newest 1,000 webhooks, the oldest first: how far each has come.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DeliverySet)]
    public SwitchParameter Delivery { get; set; }

    /// <summary>Gets the faults that Set-MakiniSandbox has set, and how often each has hit.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FaultSet)]
    public SwitchParameter Fault { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var sandbox in Sandbox ?? MakiniSandbox.Running)
        {
            if (Request) WriteObject(sandbox.Requests, enumerateCollection: true);
            else if (Delivery) WriteObject(sandbox.Deliveries, enumerateCollection: true);
            else if (Fault) WriteObject(sandbox.Faults, enumerateCollection: true);
            else WriteObject(sandbox);
        }
    }
}

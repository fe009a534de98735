using System.Management.Automation;
using Makini.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>Gets the webhook listeners that run in this process, the oldest first.</summary>
/// <remarks>Each shows where it listens, its inbox, and how many deliveries it took, refused and had seen already.</remarks>
[Cmdlet(VerbsCommon.Get, "MakiniWebhookListener")]
[OutputType(typeof(WebhookListener))]
public sealed class GetMakiniWebhookListenerCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(WebhookListener.Running, enumerateCollection: true);
}

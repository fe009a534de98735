using System.Management.Automation;
using Makini.PowerShell.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>Acknowledges webhooks that Receive-MakiniWebhook -NoAcknowledge has given: they do not come again.</summary>
[Cmdlet(VerbsLifecycle.Confirm, "MakiniWebhook")]
[OutputType(typeof(void))]
public sealed class ConfirmMakiniWebhookCommand : ReceiptCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Acknowledge();
}

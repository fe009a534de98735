using System.Management.Automation;
using Makini.PowerShell.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>Acknowledges webhooks that Receive-MakiniWebhook -NoAcknowledge has given: they do not come again.</summary>
/// <remarks>
/// Acknowledge a webhook when its work is done and saved; what was not acknowledged, because the script failed or the machine went down,
/// comes out of the inbox again. A webhook that was acknowledged already is passed over.
/// </remarks>
[Cmdlet(VerbsLifecycle.Confirm, "MakiniWebhook")]
[OutputType(typeof(void))]
public sealed class ConfirmMakiniWebhookCommand : ReceiptCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Acknowledge();
}

using System.Management.Automation;
using Makini.PowerShell.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>Drops webhooks out of their inbox that nobody can work on. The inbox still knows them: when Makini sends one again, it stays dropped.</summary>
/// <remarks>
/// Get-MakiniWebhook -MinAttempts finds those that have failed several times. What is old goes by itself where the listener was started with
/// -RetentionDays. What was worked on is acknowledged by Confirm-MakiniWebhook instead.
/// </remarks>
[Cmdlet(VerbsCommon.Remove, "MakiniWebhook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class RemoveMakiniWebhookCommand : ReceiptCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ShouldProcess($"number {Receipt.Number} of {Receipt.InboxPath}", "Drop webhook")) Acknowledge();
    }
}

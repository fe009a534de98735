using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>Acknowledges webhooks that Receive-MakiniWebhook -NoAcknowledge has given: they do not come again.</summary>
/// <remarks>
/// Acknowledge a webhook when its work is done and saved; what was not acknowledged, because the script failed or the machine went down,
/// comes out of the inbox again. A webhook that was acknowledged already is passed over.
/// </remarks>
[Cmdlet(VerbsLifecycle.Confirm, "MakiniWebhook")]
[OutputType(typeof(void))]
public sealed class ConfirmMakiniWebhookCommand : PSCmdlet, IDisposable
{
    private readonly Dictionary<string, InboxReader> _inboxes = [];

    /// <summary>The webhook's place in its inbox, which it has as a property.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public WebhookReceipt Receipt { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            if (!Inbox().Acknowledge(Receipt, DateTimeOffset.UtcNow))
                WriteVerbose($"Number {Receipt.Number} of {Receipt.InboxPath} was acknowledged already.");
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var inbox in _inboxes.Values) inbox.Dispose();
        _inboxes.Clear();
    }

    private InboxReader Inbox()
    {
        if (!_inboxes.TryGetValue(Receipt.InboxPath, out var inbox)) _inboxes[Receipt.InboxPath] = inbox = new InboxReader(Receipt.InboxPath);
        return inbox;
    }
}

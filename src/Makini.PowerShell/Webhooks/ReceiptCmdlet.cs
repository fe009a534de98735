using System.ComponentModel;
using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.Webhooks;

namespace Makini.PowerShell.Webhooks;

/// <summary>Base of cmdlets that end the waiting of webhooks in inboxes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReceiptCmdlet : PSCmdlet, IDisposable
{
    private readonly Dictionary<string, InboxReader> _inboxes = [];

    private protected ReceiptCmdlet()
    {
    }

    /// <summary>The webhook's place in its inbox, which it has as a property.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public WebhookReceipt Receipt { get; set; } = null!;

    /// <summary>Closes the inboxes.</summary>
    public void Dispose()
    {
        foreach (var inbox in _inboxes.Values) inbox.Dispose();
        _inboxes.Clear();
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets the webhook come out no more.</summary>
    private protected void Acknowledge()
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

    private InboxReader Inbox()
    {
        if (!_inboxes.TryGetValue(Receipt.InboxPath, out var inbox)) _inboxes[Receipt.InboxPath] = inbox = new InboxReader(Receipt.InboxPath);
        return inbox;
    }
}

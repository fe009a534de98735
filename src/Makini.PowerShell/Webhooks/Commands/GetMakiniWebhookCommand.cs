using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Webhooks;
using Makini.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>
/// Lists the webhooks that wait in an inbox, in the order of their arrival, without taking them out. With -MinAttempts those only that have
/// failed whoever took them; Remove-MakiniWebhook drops them.
/// </summary>
/// <remarks>
/// A webhook waits until it is acknowledged: Receive-MakiniWebhook does that when the pipeline has taken it, Confirm-MakiniWebhook when you
/// say so. Receipt tells when it came and how often it was handed out. To look changes nothing, and may be done while a listener writes.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniWebhook")]
[OutputType(typeof(MakiniWebhook), typeof(MakiniEntityChange))]
public sealed class GetMakiniWebhookCommand : PSCmdlet
{
    /// <summary>The inbox's file. Default: the inbox of the only listener of this process.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? InboxPath { get; set; }

    /// <summary>How often they were handed out at least. Default: also those that never were.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int MinAttempts { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            using var inbox = new InboxReader(InboxPaths.FullOrOnly(this, InboxPath));
            while (!Stopping && inbox.Look(MinAttempts) is { } webhook) WriteObject(webhook);
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e, InboxPath));
        }
    }
}

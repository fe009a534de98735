using System.Diagnostics;
using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Webhooks;
using Makini.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>
/// Takes webhooks out of an inbox, in the order of their arrival. Each is acknowledged once the pipeline has taken it; one that
/// the pipeline fails on, or that a crash came between, comes again. Ends when the inbox is empty, or goes on with -Wait.
/// </summary>
/// <remarks>
/// With -NoAcknowledge your script decides when: it pipes what is done into Confirm-MakiniWebhook. Select-Object -First stops the
/// pipeline before it has taken the last one, which therefore comes again; -MaxCount does not. Receipt.Attempts says how often a webhook
/// has come out. One command at a time takes webhooks out of an inbox: with -Wait a second one goes on where the first one ends, without it
/// the error is MakiniInboxUnavailable.
/// </remarks>
[Cmdlet(VerbsCommunications.Receive, "MakiniWebhook")]
[OutputType(typeof(MakiniWebhook), typeof(MakiniEntityChange))]
public sealed class ReceiveMakiniWebhookCommand : AsyncCmdlet
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private int _received;

    /// <summary>The inbox's file. Default: the inbox of the only listener of this process.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? InboxPath { get; set; }

    /// <summary>Waits for more when the inbox is empty, and for the inbox itself when there is none yet.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait goes on; what has come by then still comes out. Default: until it is stopped.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = int.MaxValue;

    /// <summary>How many webhooks to take out at most. The others stay in the inbox.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxCount { get; set; } = int.MaxValue;

    /// <summary>Leaves those where they are that were handed out so often already, so that one that always fails holds up no other. Get-MakiniWebhook lists them.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxAttempts { get; set; } = int.MaxValue;

    /// <summary>Acknowledges nothing: Confirm-MakiniWebhook does, or all of them come again.</summary>
    [Parameter]
    public SwitchParameter NoAcknowledge { get; set; }

    private protected override object? ErrorTarget => InboxPath;

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var path = await pipeline.InvokeAsync(cmdlet => InboxPaths.FullOrOnly(cmdlet, InboxPath)).ConfigureAwait(false);
        using var inbox = new InboxReader(path, create: Wait);
        var watch = Stopwatch.StartNew();
        using var turn = await TakeTurnAsync(path, watch, pipeline, cancellationToken).ConfigureAwait(false);
        while (turn is not null && _received < MaxCount && !cancellationToken.IsCancellationRequested)
        {
            if (Wait && IsOver(watch)) inbox.EndHere();
            if (inbox.Next(MaxAttempts) is { } webhook)
            {
                await HandOutAsync(webhook, inbox, pipeline).ConfigureAwait(false);
                continue;
            }

            if (!Wait || IsOver(watch)) return;
            await Task.Delay(Interval, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsOver(Stopwatch watch) => watch.Elapsed.TotalSeconds >= TimeoutSec;

    /// <returns>Null if the time is over before another command ends that has the turn.</returns>
    private async Task<IDisposable?> TakeTurnAsync(string path, Stopwatch watch, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (InboxTurn.TryTake(path) is { } turn) return turn;
            if (!Wait) throw InboxTurn.Taken(path);
            if (isFirst) pipeline.Verbose($"Another command takes webhooks out of {path}; this one goes on where that one ends.");
            if (IsOver(watch)) return null;
            await Task.Delay(Interval, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>When writing returns, all commands behind have done with it.</summary>
    private async Task HandOutAsync(MakiniWebhook webhook, InboxReader inbox, AsyncPipeline pipeline)
    {
        _received++;
        await pipeline.InvokeAsync(cmdlet =>
        {
            cmdlet.WriteObject(webhook);
            return true;
        }).ConfigureAwait(false);
        if (!NoAcknowledge) inbox.Acknowledge(webhook.Receipt!, DateTimeOffset.UtcNow);
    }
}

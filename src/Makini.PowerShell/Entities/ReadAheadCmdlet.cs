using System.ComponentModel;
using Makini.Entities;
using Makini.PowerShell.Infrastructure;
using Makini.Webhooks;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that read something for each key: several at the same time, in the order of the keys, also of keys that are piped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReadAheadCmdlet : ListCmdlet
{
    private readonly EntityReadAhead _ahead = new();
    private readonly InputPace _pace = new();
    private bool _isAtOnce;

    private protected ReadAheadCmdlet()
    {
    }

    /// <summary>An event counts as received when all commands behind have done with it: what it names must not come out later.</summary>
    private bool IsEvent => InputObject?.BaseObject is MakiniWebhook;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _ahead.GoesOn = HasInput;
        _isAtOnce = !HasInput || IsEvent || !_pace.IsFasterThan(_ahead.Latency);
        base.ProcessRecord();
        _pace.Mark();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!_ahead.IsEmpty) Run((pipeline, _) => _ahead.FinishAsync(pipeline));
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _ahead.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Reads a list that no key is given for; what was read for keys before comes out first.</summary>
    private protected async Task ReadAsync(EntityRun run, EntityList list, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        await _ahead.FinishAsync(pipeline).ConfigureAwait(false);
        await run.ListAsync(list, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads what belongs to each key of an input.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="begin">Begins the read for one.</param>
    /// <param name="pipeline">Where errors go.</param>
    /// <param name="cancellationToken">The command's.</param>
    private protected async Task ReadAsync(
        IReadOnlyList<string> keys, Func<string, CancellationToken, EntityReading> begin, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var target = HasInput ? ErrorTarget : null;
        foreach (var key in keys) await _ahead.AddAsync(token => begin(key, token), target, pipeline, cancellationToken).ConfigureAwait(false);
        if (_isAtOnce) await _ahead.FinishAsync(pipeline).ConfigureAwait(false);
    }
}

using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Entities;

/// <summary>
/// Reads what one input after the other names: a few at the same time, never more, and what they give comes out in the order
/// of the inputs. Between two inputs nothing can be written: what is ready then comes out with the next one.
/// </summary>
internal sealed class EntityReadAhead : IDisposable
{
    private const int MostAtOnce = 6;

    private readonly Queue<(EntityReading Reading, object? Target)> _underWay = new();
    private CancellationTokenSource? _abandoned;

    /// <summary>Nothing is under way or waits to be written.</summary>
    public bool IsEmpty => _underWay.Count == 0;

    /// <summary>How long the service took for the read that was written last.</summary>
    public TimeSpan Latency { get; private set; }

    /// <summary>An error of one read does not keep the others from being written. One that was not found never does.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Begins a read when there is room, and writes those before it that are ready.</summary>
    /// <param name="begin">Begins it.</param>
    /// <param name="target">What its error is about.</param>
    /// <param name="pipeline">Where errors go.</param>
    /// <param name="cancellationToken">The command's, the same for all inputs.</param>
    public async Task AddAsync(Func<CancellationToken, EntityReading> begin, object? target, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        while (_underWay.Count >= MostAtOnce) await WriteNextAsync(pipeline).ConfigureAwait(false);
        _abandoned ??= CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _underWay.Enqueue((begin(_abandoned.Token), target));
        while (_underWay.Count > 0 && _underWay.Peek().Reading.IsReady) await WriteNextAsync(pipeline).ConfigureAwait(false);
    }

    /// <summary>Waits for all that is under way and writes it.</summary>
    public async Task FinishAsync(AsyncPipeline pipeline)
    {
        while (_underWay.Count > 0) await WriteNextAsync(pipeline).ConfigureAwait(false);
    }

    /// <summary>Ends what nobody waits for any more.</summary>
    public void Dispose()
    {
        _abandoned?.Cancel();
        while (_underWay.Count > 0) _ = _underWay.Dequeue().Reading.EndAsync();
        _abandoned?.Dispose();
    }

    private async Task WriteNextAsync(AsyncPipeline pipeline)
    {
        var (reading, target) = _underWay.Dequeue();
        try
        {
            await reading.WriteAsync().ConfigureAwait(false);
        }
        catch (MakiniException e) when (GoesOn || e.ErrorId == ErrorIds.NotFound)
        {
            pipeline.WriteError(ErrorRecords.From(e, target));
        }

        Latency = reading.Latency;
    }
}

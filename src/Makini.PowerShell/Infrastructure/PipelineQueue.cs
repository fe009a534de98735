using System.Management.Automation;

namespace Makini.PowerShell.Infrastructure;

/// <summary>
/// Hands what a worker writes to the pipeline thread, in order. The worker waits without a thread while the queue is full;
/// the pipeline thread waits on a monitor, never on a task, so no synchronization context can lock it up.
/// </summary>
internal sealed class PipelineQueue : IDisposable
{
    // Items are mostly whole pages of rows: enough to keep both sides busy, few enough to keep memory flat and rows young.
    private const int Capacity = 2;

    // Most work takes either microseconds or a network's time. So many looks take about a quarter of a millisecond, as a call
    // over a local network does, and waking a thread that sleeps may take a third as long.
    private const int LooksBeforeSleep = 500;

    private readonly object _gate = new();
    private readonly Queue<PipelineItem> _items = new();
    private readonly SemaphoreSlim _room = new(Capacity, Capacity);
    private bool _isStopped;

    /// <summary>The worker has ended, well or not.</summary>
    public bool IsCompleted { get; private set; } = true;

    /// <summary>How the worker ended; null if well.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>A worker begins.</summary>
    public void Open()
    {
        lock (_gate)
        {
            IsCompleted = false;
            Failure = null;
        }
    }

    /// <summary>Adds an item that counts; waits for room.</summary>
    public ValueTask AddAsync(Action<PSCmdlet, object?> act, object? state, CancellationToken cancellationToken)
    {
        if (!_room.Wait(0, CancellationToken.None)) return AddWhenFreeAsync(act, state, cancellationToken);
        Enqueue(new PipelineItem(act, state, TakesRoom: true));
        return default;
    }

    /// <summary>Adds an item that does not count.</summary>
    public void Add(Action<PSCmdlet, object?> act, object? state) => Enqueue(new PipelineItem(act, state, TakesRoom: false));

    /// <summary>The worker ends.</summary>
    public void Complete(Exception? failure)
    {
        lock (_gate)
        {
            Failure = failure;
            IsCompleted = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The pipeline is being stopped: <see cref="Drain"/> returns at once.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Does on the calling thread what the worker wants done, until the worker ends or the pipeline is stopped.</summary>
    public void Drain(PSCmdlet cmdlet)
    {
        while (TryTake(out var item)) item.Act(cmdlet, item.State);
    }

    /// <summary>Waits for the worker's end.</summary>
    /// <returns>Whether it ended in time.</returns>
    public bool WaitForCompletion(TimeSpan limit)
    {
        var end = DateTime.UtcNow + limit;
        lock (_gate)
        {
            while (!IsCompleted)
            {
                var left = end - DateTime.UtcNow;
                if (left <= TimeSpan.Zero) return false;
                Monitor.Wait(_gate, left);
            }
            return true;
        }
    }

    public void Dispose() => _room.Dispose();

    private async ValueTask AddWhenFreeAsync(Action<PSCmdlet, object?> act, object? state, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        Enqueue(new PipelineItem(act, state, TakesRoom: true));
    }

    private void Enqueue(PipelineItem item)
    {
        lock (_gate)
        {
            _items.Enqueue(item);
            Monitor.Pulse(_gate);
        }
    }

    private bool TryTake(out PipelineItem item)
    {
        var spin = new SpinWait();
        for (var looks = 0; ; looks++)
        {
            lock (_gate)
            {
                if (looks == LooksBeforeSleep)
                    while (_items.Count == 0 && !IsCompleted && !_isStopped) Monitor.Wait(_gate);
                if (_isStopped || (_items.Count == 0 && IsCompleted))
                {
                    item = default;
                    return false;
                }
                if (_items.Count > 0)
                {
                    item = _items.Dequeue();
                    if (item.TakesRoom) _room.Release();
                    return true;
                }
            }
            // SpinOnce would sleep for a millisecond after a while.
            if (spin.NextSpinWillYield) Thread.Yield();
            else spin.SpinOnce();
        }
    }
}

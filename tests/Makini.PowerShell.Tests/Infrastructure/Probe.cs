namespace Makini.PowerShell.Tests.Infrastructure;

/// <summary>What a test cmdlet tells the test that runs it.</summary>
public sealed class Probe
{
    private int _written;

    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets a cmdlet go on that does not heed its token.</summary>
    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How a cmdlet that does not heed its token ended in the end.</summary>
    public TaskCompletionSource<Exception?> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Written => Volatile.Read(ref _written);

    public int WorkerThread { get; set; }

    public void CountWritten() => Interlocked.Increment(ref _written);
}

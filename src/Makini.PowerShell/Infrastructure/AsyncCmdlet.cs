using System.ComponentModel;
using System.Management.Automation;
using System.Runtime.ExceptionServices;

namespace Makini.PowerShell.Infrastructure;

/// <summary>
/// Base of cmdlets that wait for something. The work runs on the thread pool and writes through an
/// <see cref="AsyncPipeline"/>; the pipeline thread does what comes out of it. Ctrl+C and a downstream command that has
/// enough cancel the work.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AsyncCmdlet : PSCmdlet, IDisposable
{
    // A worker that does not heed its token within this time is left to itself: Ctrl+C must return.
    private static readonly TimeSpan EndOfWorkLimit = TimeSpan.FromMilliseconds(200);

    private readonly object _stopGate = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly PipelineQueue _queue = new();
    private readonly AsyncPipeline _pipeline;
    private bool _hasRun;
    private bool _isDisposed;

    private protected AsyncCmdlet() => _pipeline = new AsyncPipeline(_queue, _stopping.Token);

    /// <summary>The target of errors that name none.</summary>
    private protected virtual object? ErrorTarget => null;

    /// <summary>The work before the first input.</summary>
    private protected virtual Task BeginProcessingAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The work for one input.</summary>
    private protected virtual Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The work after the last input.</summary>
    private protected virtual Task EndProcessingAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (AsyncPhases.Of(GetType()).HasBegin) Run(BeginProcessingAsync);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (AsyncPhases.Of(GetType()).HasProcess) Run(ProcessRecordAsync);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (AsyncPhases.Of(GetType()).HasEnd) Run(EndProcessingAsync);
    }

    /// <summary>PowerShell calls this on another thread than the pipeline's.</summary>
    protected override void StopProcessing()
    {
        Cancel();
        _queue.Stop();
    }

    /// <summary>Does work on the thread pool and, on the calling thread, all it wants from the pipeline, until it ends.</summary>
    private protected void Run(Func<AsyncPipeline, CancellationToken, Task> work)
    {
        if (!_hasRun) _pipeline.Attach(this);
        _hasRun = true;
        _queue.Open();
        _ = Task.Run(() => WorkAsync(work));
        try
        {
            _queue.Drain(this);
        }
        catch
        {
            // Select-Object -First has enough, -ErrorAction is Stop, or a command downstream has failed.
            Abandon();
            throw;
        }
        if (!_queue.IsCompleted) Abandon();
        if (_stopping.IsCancellationRequested) throw new PipelineStoppedException();
        if (_queue.Failure is { } failure) Fail(failure);
    }

    /// <summary>Ends what is left of the work.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what is left of the work.</summary>
    /// <param name="disposing">False in a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        // A worker that was left to itself still holds the token and the queue.
        if (!disposing || !_queue.IsCompleted) return;
        lock (_stopGate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            _stopping.Dispose();
            _queue.Dispose();
        }
    }

    private async Task WorkAsync(Func<AsyncPipeline, CancellationToken, Task> work)
    {
        Exception? failure = null;
        try
        {
            await work(_pipeline, _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            failure = e;
        }
        _queue.Complete(failure);
    }

    private void Fail(Exception failure)
    {
        if (failure is MakiniException known) ThrowTerminatingError(ErrorRecords.From(known, ErrorTarget));
        ExceptionDispatchInfo.Capture(failure).Throw();
    }

    private void Abandon()
    {
        Cancel();
        _queue.WaitForCompletion(EndOfWorkLimit);
    }

    private void Cancel()
    {
        // Stopping and disposing come from different threads.
        lock (_stopGate)
        {
            if (!_isDisposed) _stopping.Cancel();
        }
    }
}

#if !NET
namespace Makini.Compatibility;

/// <summary>What .NET Framework's tasks lack.</summary>
internal static class TaskExtensions
{
    /// <summary>The task's result, or an OperationCanceledException as soon as the caller is stopped; the task goes on.</summary>
    public static async Task<T> WaitAsync<T>(this Task<T> task, CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => stopped.TrySetResult(true)))
        {
            var first = await Task.WhenAny(task, stopped.Task).ConfigureAwait(false);
            if (first != task) throw new OperationCanceledException(cancellationToken);
        }

        return await task.ConfigureAwait(false);
    }
}
#endif

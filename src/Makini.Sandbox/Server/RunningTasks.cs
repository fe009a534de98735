namespace Makini.Sandbox.Server;

/// <summary>The requests under way. They fail for themselves: whoever waits here hears of no failure.</summary>
internal sealed class RunningTasks
{
    private readonly HashSet<Task> _tasks = [];

    /// <summary>Keeps a task until it ends.</summary>
    public void Add(Task task)
    {
        lock (_tasks) _tasks.Add(task);
        _ = task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until no task is left.</summary>
    public Task WhenAllAsync()
    {
        lock (_tasks) return Task.WhenAll(_tasks.ToArray());
    }

    private void Remove(Task task)
    {
        lock (_tasks) _tasks.Remove(task);
    }
}

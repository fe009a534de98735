namespace Makini.PowerShell.State;

/// <summary>The sandboxes or listeners that a runspace started, the newest last. Those of other runspaces are known to the process only.</summary>
/// <param name="running">Those of the process that run, the oldest first.</param>
internal sealed class StartedServices<T>(Func<IReadOnlyList<T>> running)
    where T : class
{
    private readonly List<T> _started = [];

    /// <summary>Those that run.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            _started.RemoveAll(service => !running().Contains(service));
            return [.. _started];
        }
    }

    /// <summary>The one to use: the runspace's own newest, else the newest of the process, else null.</summary>
    public T? Newest => Last(All) ?? Last(running());

    /// <summary>Remembers one.</summary>
    public T Add(T service)
    {
        _started.Add(service);
        return service;
    }

    private static T? Last(IReadOnlyList<T> services) => services is [.., var last] ? last : null;
}

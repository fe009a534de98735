using System.Diagnostics;

namespace Makini.Benchmarks;

/// <summary>Watches the process's working set from now on.</summary>
internal sealed class WorkingSetWatch : IDisposable
{
    private readonly long _before = WorkingSet();
    private readonly Timer _sampling;
    private long _most;

    public WorkingSetWatch()
    {
        _most = _before;
        _sampling = new Timer(_ => _most = Math.Max(_most, WorkingSet()), state: null, dueTime: 0, period: 20);
    }

    public void Dispose() => _sampling.Dispose();

    public override string ToString() => $"{_before / 1e6:N0} MB, then {_most / 1e6:N0} MB at most: +{(_most - _before) / 1e6:N0} MB";

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}

using System.Collections.Concurrent;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Reliability;

/// <summary>All calls with all faults, once and for good. Most of it is waiting, so several sandboxes work side by side.</summary>
internal sealed class FaultMatrix
{
    private const int Workers = 8;
    private readonly Lock _large = new();
    private readonly ConcurrentDictionary<(FaultCall Call, FaultCase? Fault, bool IsForGood), FaultFinding> _findings = new();

    private FaultMatrix()
    {
    }

    public FaultFinding this[FaultCall call, FaultCase? fault, bool isForGood = false] => _findings[(call, fault, isForGood)];

    public static async Task<FaultMatrix> FindAsync()
    {
        var matrix = new FaultMatrix();
        var work = new ConcurrentQueue<(FaultCall Call, FaultCase? Fault, bool IsForGood)>(
            from fault in FaultCase.All.Append(null)
            from call in FaultCall.All
            from isForGood in fault is null ? [false] : new[] { true, false }
            select (call, fault, isForGood));
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => matrix.Work(work))));
        return matrix;
    }

    private void Work(ConcurrentQueue<(FaultCall Call, FaultCase? Fault, bool IsForGood)> work)
    {
        using var engine = new PowerShellEngine();
        engine.Get("$global:sandbox = Start-MakiniSandbox");
        while (work.TryDequeue(out var next))
        {
            var fault = next.Fault is null ? null : $"{next.Fault.Parameters} -Count {(next.IsForGood ? int.MaxValue : 1)}";
            if (next.Fault is { IsLarge: true })
            {
                lock (_large) _findings[next] = FaultFinding.Of(engine, next.Call, fault, isInTime: true);
            }
            else
            {
                _findings[next] = FaultFinding.Of(engine, next.Call, fault, next.Fault is not { IsInTime: false });
            }
        }
    }
}

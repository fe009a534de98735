using System.Diagnostics;

namespace Makini.Benchmarks;

/// <summary>
/// Ways to do one thing, run in turn, round after round, so that what else the machine does hits all of them alike.
/// Prints medians, and the fastest rounds: those that nothing else disturbed, not even the garbage collector.
/// </summary>
/// <param name="units">How many units of work a run does.</param>
internal sealed class Race(int units)
{
    private readonly List<(string Name, Action Run)> _ways = [];

    /// <summary>Runs of each way before any is timed.</summary>
    public int WarmUp { get; init; } = 30;

    /// <summary>Timed runs of each way.</summary>
    public int Rounds { get; init; } = 101;

    public Race Add(string name, Action run)
    {
        _ways.Add((name, run));
        return this;
    }

    /// <summary>Runs all ways and prints them, compared with the first one added.</summary>
    /// <param name="unit">The unit's name.</param>
    public void Print(string unit)
    {
        foreach (var (_, run) in _ways)
            for (var i = 0; i < WarmUp; i++) run();
        var times = _ways.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < _ways.Count; i++) times[i].Add(Time(_ways[i].Run));
        Console.WriteLine($"{"",-40} {unit + "/s",12} {"speed",7} {"fastest",12} {"speed",7} {"B/" + unit,8}");
        for (var i = 0; i < _ways.Count; i++)
        {
            var (median, fastest) = (Median(times[i]), times[i].Min());
            Console.WriteLine(
                $"{_ways[i].Name,-40} {units / median,12:N0} {Median(times[0]) / median,7:P0} {units / fastest,12:N0} "
                + $"{times[0].Min() / fastest,7:P0} {Allocated(_ways[i].Run) / (double)units,8:N0}");
        }
    }

    private static double Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static long Allocated(Action run)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        run();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}

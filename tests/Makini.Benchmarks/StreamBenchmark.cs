using System.Diagnostics;

namespace Makini.Benchmarks;

/// <summary>How much the working set grows while a million rows stream to Out-Null.</summary>
internal static class StreamBenchmark
{
    private const int Rows = 1_000_000;

    public static void Run()
    {
        using var server = new PageServer(Rows);
        using var engine = new ModuleEngine(server.Url);
        var query = $"Invoke-JdeQuery F4211 -Property {string.Join(',', SalesPage.Aliases)}";
        engine.Run(query + " -First 100000 | Out-Null");
        var before = WorkingSet();
        var most = before;
        using var sampling = new Timer(_ => most = Math.Max(most, WorkingSet()), state: null, dueTime: 0, period: 20);
        var started = Stopwatch.GetTimestamp();
        engine.Run(query + " | Out-Null");
        Console.WriteLine($"{Rows:N0} rows in {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s; working set {before / 1e6:N0} MB after a first "
            + $"100,000 rows, {most / 1e6:N0} MB at most: +{(most - before) / 1e6:N0} MB.");
    }

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}

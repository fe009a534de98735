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
        using var memory = new WorkingSetWatch();
        var started = Stopwatch.GetTimestamp();
        engine.Run(query + " | Out-Null");
        Console.WriteLine($"{Rows:N0} rows in {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s; after a first 100,000 rows the working set was {memory}.");
    }
}

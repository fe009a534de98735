using System.Diagnostics;

namespace Makini.Benchmarks;

/// <summary>Eight runspaces side by side for minutes, each querying, stopping short, and failing: memory, threads and sockets stay as they were.</summary>
internal static class SoakBenchmark
{
    private const int Runspaces = 8;
    private const int Rows = 20_000;
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private static readonly string[] Work =
    [
        $"Invoke-JdeQuery F4211 -Property {string.Join(',', SalesPage.Aliases)} > $null",
        $"foreach ($once in 1) {{ Invoke-JdeQuery F4211 -Property {string.Join(',', SalesPage.Aliases)} | ForEach-Object {{ break }} }}",
        "$null = Test-MakiniConnection",
        "try { Invoke-JdeQuery F4211 -Property none } catch { $Error.Clear() }",
    ];

    public static void Run()
    {
        using var end = new CancellationTokenSource(Duration);
        var calls = 0L;
        var threads = Enumerable.Range(0, Runspaces).Select(_ => new Thread(() => RunOne(() => Interlocked.Increment(ref calls), end.Token))).ToList();
        threads.ForEach(thread => thread.Start());
        var clock = Stopwatch.StartNew();
        while (!end.Token.WaitHandle.WaitOne(Interval)) Print(clock.Elapsed, Interlocked.Read(ref calls));
        threads.ForEach(thread => thread.Join());
        Print(clock.Elapsed, calls);
    }

    private static void RunOne(Action count, CancellationToken end)
    {
        // Its pages are counted for one client.
        using var server = new PageServer(Rows);
        using var engine = new ModuleEngine(server.Url);
        while (!end.IsCancellationRequested)
        {
            foreach (var script in Work)
            {
                engine.Run(script);
                count();
            }
        }
    }

    private static void Print(TimeSpan elapsed, long calls)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            $"{elapsed.TotalSeconds,4:0} s: {calls,8:N0} calls, working set {process.WorkingSet64 / 1e6,4:N0} MB, live objects {GC.GetTotalMemory(forceFullCollection: true) / 1e6,4:N0} MB, {process.Threads.Count} threads");
    }
}

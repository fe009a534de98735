using System.Diagnostics;

namespace Makini.Benchmarks;

/// <summary>Export-JdeTable to each format against reading the same pages over HTTP, and what memory a large one takes.</summary>
internal static class ExportBenchmark
{
    private const int Rows = 40_000;
    private const int ManyRows = 1_000_000;
    private const int PageRows = 2_000;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Formats = ["csv", "jsonl", "sqlite", "parquet"];

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("makini-benchmark-");
        try
        {
            RaceFormats(folder.FullName);
            RaceLimits(folder.FullName);
            foreach (var format in Formats) WatchMemory(folder.FullName, format);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void RaceFormats(string folder)
    {
        using var server = new PageServer(Rows);
        using var engine = new ModuleEngine(server.Url);
        using var client = new HttpClient { BaseAddress = server.Url };
        var race = new Race(Rows) { WarmUp = 4, Rounds = 15 }
            .Add("HTTP, and the tokens read", () => PageReading.OverHttp(client, Rows, PageRows, PageReading.Tokens))
            .Add("Invoke-JdeQuery > $null", () => engine.Run($"Invoke-JdeQuery F4211 -Property {string.Join(',', SalesPage.Aliases)} > $null"));
        foreach (var format in Formats) race.Add($"Export-JdeTable to .{format}", () => engine.Run(Export(folder, format)));
        race.Print("row");
        foreach (var format in Formats) Console.WriteLine($".{format}: {new FileInfo(Path.Combine(folder, "rows." + format)).Length / Rows:N0} bytes a row.");
    }

    // As over a slow line: what is asked for at the same time does not wait for each other.
    private static void RaceLimits(string folder)
    {
        using var server = new PageServer(Rows, Latency);
        using var engine = new ModuleEngine(server.Url);
        Console.WriteLine($"Each page takes {Latency.TotalMilliseconds} ms:");
        var race = new Race(Rows) { WarmUp = 1, Rounds = 7 };
        foreach (var limit in new[] { 1, 2, 4, 8 }) race.Add($"to .csv, -ThrottleLimit {limit}", () => engine.Run($"{Export(folder, "csv")} -ThrottleLimit {limit}"));
        race.Print("row");
    }

    private static void WatchMemory(string folder, string format)
    {
        using var server = new PageServer(ManyRows);
        using var engine = new ModuleEngine(server.Url);
        using var memory = new WorkingSetWatch();
        var started = Stopwatch.GetTimestamp();
        engine.Run(Export(folder, format));
        Console.WriteLine($"{ManyRows:N0} rows to .{format} in {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s; the working set was {memory}.");
    }

    private static string Export(string folder, string format) =>
        $"Export-JdeTable F4211 '{Path.Combine(folder, "rows." + format)}' -Property {string.Join(',', SalesPage.Aliases)}";
}

using Makini.Benchmarks;

// dotnet run -c Release --project tests/Makini.Benchmarks -- <name>
var benchmarks = new Dictionary<string, Action>(StringComparer.OrdinalIgnoreCase)
{
    ["ais"] = AisBenchmark.Run,
    ["call"] = CallBenchmark.Run,
    ["decode"] = DecodeBenchmark.Run,
    ["export"] = ExportBenchmark.Run,
    ["import"] = ImportBenchmark.Run,
    ["pages"] = PagesBenchmark.Run,
    ["query"] = QueryBenchmark.Run,
    ["soak"] = SoakBenchmark.Run,
    ["stop"] = StopBenchmark.Run,
    ["stream"] = StreamBenchmark.Run,
    ["webhook"] = WebhookBenchmark.Run,
};

// A benchmark of what is only cold once starts itself again.
if (args is ["import", var manifest])
{
    ImportBenchmark.RunOnce(manifest);
    return 0;
}

if (args is not [var name] || !benchmarks.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}.");
    return 1;
}

run();
return 0;

using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace Makini.Benchmarks;

/// <summary>
/// Import-Module by its manifest, beside a manifest that names nothing: in a process that has done nothing else but open a
/// runspace, and in more runspaces. Each round is a process of its own, since nothing is cold twice.
/// </summary>
internal static class ImportBenchmark
{
    private const int Rounds = 9;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("makini-benchmark-");
        var empty = Path.Combine(folder.FullName, "Empty.psd1");
        File.WriteAllText(empty, "@{ ModuleVersion = '1.0.0' }");
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Module: Measure(ModuleEngine.Manifest()), Empty: Measure(empty))).ToList();
        folder.Delete(recursive: true);
        Console.WriteLine($"{"fastest (median) in ms",-30} {"module",16} {"empty manifest",16}");
        foreach (var (name, index) in new[] { ("first runspace of a process", 0), ("second runspace", 1), ("tenth runspace", 9) })
            Console.WriteLine($"{name,-30} {Summary(rounds.Select(r => r.Module[index])),16} {Summary(rounds.Select(r => r.Empty[index])),16}");
    }

    /// <summary>One round, in this process, which should be new.</summary>
    /// <param name="manifest">What to import.</param>
    public static void RunOnce(string manifest) =>
        Console.WriteLine(string.Join(' ', Enumerable.Range(0, 10).Select(_ => Import(manifest).ToString(CultureInfo.InvariantCulture))));

    private static double[] Measure(string manifest)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["import", manifest]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var times = process.StandardOutput.ReadToEnd().Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture)).ToArray();
        process.WaitForExit();
        return times;
    }

    private static double Import(string manifest)
    {
        using var runspace = ModuleEngine.OpenRunspace();
        // The engine's own first command is not the module's doing.
        using (var first = PowerShell.Create(runspace).AddScript("Get-Module | Out-Null")) first.Invoke();
        using var shell = PowerShell.Create(runspace).AddScript("Import-Module $args[0]").AddArgument(manifest);
        // A collection that the opening of runspaces owes would fall into one import or the other.
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        shell.Invoke();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Summary(IEnumerable<double> times)
    {
        var ordered = times.Order().ToList();
        return $"{ordered[0]:0.0} ({ordered[Rounds / 2]:0.0})";
    }
}

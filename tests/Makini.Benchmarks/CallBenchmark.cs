using System.Diagnostics;
using Makini.Jde.Query;

namespace Makini.Benchmarks;

/// <summary>
/// What a cmdlet adds to a call of the library: called in a loop, and for each of the connections piped into one call.
/// Once without the network, where the cmdlet's share can be seen, and once with it, where a call over loopback varies
/// by more than that share. Rounds are short, so that on a busy machine, too, some of them run undisturbed.
/// </summary>
internal static class CallBenchmark
{
    private const int Calls = 100;
    private const int WarmUp = 60;
    private const int Rounds = 401;

    // The cheapest cmdlet of the module: it waits for nothing.
    private static readonly string Idle = $"foreach ($i in 1..{Calls}) {{ ConvertTo-JdeDate 2026-10-08 > $null }}";

    public static void Run()
    {
        using var server = new PageServer(rows: 0);
        using var engine = new ModuleEngine(server.Url);
        using var connection = new MakiniConnection(new MakiniConnectionOptions
        {
            Name = "benchmark",
            BaseUri = server.Url,
            TokenSource = new StaticTokenSource(new AccessToken("t")),
        });
        using var jde = new JdeClient(new JdeClientOptions { Passthrough = connection.Passthrough, ConnectionName = connection.Name });
        var query = new JdeQuery { Table = "F0013", Route = JdeRoute.Sql };
        Console.WriteLine($"{"microseconds",-44} {"fastest",9} {"best quarter",13} {"median",9}");
        Print("the engine, for any cmdlet in a loop", Measure(() => engine.Run(Idle))[0]);
        Compare(engine, "Invoke-JdeQuery F0013 -Route Sql -AsText", () => jde.Describe(query));
        Compare(engine, "Test-MakiniConnection", () => connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None).GetAwaiter().GetResult());
    }

    private static void Compare(ModuleEngine engine, string command, Action call)
    {
        var times = Measure(
            () => Repeat(call),
            () => engine.Run($"foreach ($i in 1..{Calls}) {{ {command} > $null }}"),
            () => engine.Run($"@(Get-MakiniConnection) * {Calls} | {command} > $null"));
        Console.WriteLine($"{command}:");
        Print("  what it calls in the library, waited for", times[0]);
        Print("  the cmdlet in a loop adds", times[1], times[0]);
        Print("  each connection piped into it adds", times[2], times[0]);
    }

    private static void Repeat(Action call)
    {
        for (var i = 0; i < Calls; i++) call();
    }

    /// <summary>The times of each way in microseconds a call, the shortest first; the ways run in turn.</summary>
    private static double[][] Measure(params Action[] ways)
    {
        var times = ways.Select(_ => new double[Rounds]).ToArray();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var started = Stopwatch.GetTimestamp();
                ways[way]();
                if (round >= 0) times[way][round] = Stopwatch.GetElapsedTime(started).TotalMicroseconds / Calls;
            }
        }
        foreach (var series in times) Array.Sort(series);
        return times;
    }

    private static void Print(string name, double[] times, double[]? library = null)
    {
        string At(int index) => library is null ? $"{times[index]:0.0}" : $"{times[index] - library[index]:+0.0;-0.0}";
        Console.WriteLine($"{name,-44} {At(0),9} {At(Rounds / 4),13} {At(Rounds / 2),9}");
    }
}

using System.Diagnostics;
using Makini.Jde.Query;

namespace Makini.Benchmarks;

/// <summary>
/// What a cmdlet adds to a call of the library: called in a loop, and for each of the connections piped into one call.
/// Once without the network, where the cmdlet's share can be seen, and once with it, where a call over loopback varies
/// by more than that share. Each round is compared with the library's calls of the same round.
/// </summary>
internal static class CallBenchmark
{
    private const int Calls = 500;
    private const int WarmUp = 15;
    private const int Rounds = 61;

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
        Console.WriteLine($"the engine, for any cmdlet in a loop: {Median(Enumerable.Range(0, Rounds).Select(_ => Time(() => engine.Run(Idle)))):0.0} us");
        Compare(engine, "Invoke-JdeQuery F0013 -Route Sql -AsText", () => jde.Describe(query));
        Compare(engine, "Test-MakiniConnection", () => connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None).GetAwaiter().GetResult());
    }

    private static void Compare(ModuleEngine engine, string command, Action call)
    {
        var rounds = Enumerable.Range(-WarmUp, WarmUp + Rounds)
            .Select(_ => (
                Library: Time(() => Repeat(call)),
                Loop: Time(() => engine.Run($"foreach ($i in 1..{Calls}) {{ {command} > $null }}")),
                Piped: Time(() => engine.Run($"@(Get-MakiniConnection) * {Calls} | {command} > $null"))))
            .Skip(WarmUp)
            .ToList();
        Console.WriteLine($"{command}:");
        Print("what it calls in the library, waited for", rounds.Select(r => r.Library), "");
        Print("the cmdlet in a loop adds", rounds.Select(r => r.Loop - r.Library), "+");
        Print("each connection piped into it adds", rounds.Select(r => r.Piped - r.Library), "+");
    }

    private static void Repeat(Action call)
    {
        for (var i = 0; i < Calls; i++) call();
    }

    private static double Time(Action run)
    {
        var started = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / Calls;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    private static void Print(string name, IEnumerable<double> microseconds, string sign)
    {
        var ordered = microseconds.Order().ToList();
        Console.WriteLine($"  {name,-42} {sign}{ordered[Rounds / 2]:0.0} us (best quarter of the rounds: below {sign}{ordered[Rounds / 4]:0.0})");
    }
}

using System.Diagnostics;

namespace Makini.Benchmarks;

/// <summary>What a cmdlet adds to a call of the client: called in a loop, and with objects piped through one call.</summary>
internal static class CallBenchmark
{
    private const int Calls = 2_000;
    private const int Rounds = 15;

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
        var ways = new (string Name, Func<Task> Run)[]
        {
            ("the client's status call", () => CallClientAsync(connection)),
            ("Test-MakiniConnection in a loop", () => Script(engine, $"foreach ($i in 1..{Calls}) {{ $null = Test-MakiniConnection -Quiet }}")),
            ("connections piped into one Test-MakiniConnection", () => Script(engine, $"$all = @(Get-MakiniConnection) * {Calls}; $all | Test-MakiniConnection -Quiet | Out-Null")),
        };
        var times = ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < ways.Length; i++) times[i].Add(Microseconds(ways[i].Run));
        var baseline = times[0].Order().ElementAt(Rounds / 2);
        for (var i = 0; i < ways.Length; i++)
        {
            var median = times[i].Order().ElementAt(Rounds / 2);
            Console.WriteLine($"{ways[i].Name,-52} {median,8:N1} us a call {median - baseline,8:+0.0;-0.0;0} us (fastest rounds {times[i].Min() - times[0].Min():+0.0;-0.0;0} us)");
        }
    }

    private static double Microseconds(Func<Task> run)
    {
        var started = Stopwatch.GetTimestamp();
        run().Wait();
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / Calls;
    }

    private static async Task CallClientAsync(MakiniConnection connection)
    {
        for (var i = 0; i < Calls; i++) await connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None);
    }

    private static Task Script(ModuleEngine engine, string script)
    {
        engine.Run(script);
        return Task.CompletedTask;
    }
}

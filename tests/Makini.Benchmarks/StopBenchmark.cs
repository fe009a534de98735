using System.Diagnostics;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;

namespace Makini.Benchmarks;

/// <summary>How soon the pipeline comes back from Ctrl+C in a request that no answer comes to: a cmdlet's, and the engine's own share.</summary>
internal static class StopBenchmark
{
    private const int Rounds = 51;

    public static void Run()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var engine = new ModuleEngine(new Uri($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/"), isTested: false);
        Print("a loop that does nothing", () => Stop(engine, "'begun'; while ($true) { }", () => { }));
        foreach (var command in new[] { "Invoke-JdeQuery F0101 -Route Sql", "Get-MakiniWorkOrder", "Invoke-MakiniRequest /api/eam/assets -All" })
            Print(command, () => Stop(engine, "'begun'; " + command, () => WaitForRequest(silent)));
    }

    private static double Stop(ModuleEngine engine, string script, Action isUnderWay)
    {
        using var shell = engine.Shell(script);
        using var output = new PSDataCollection<PSObject>();
        using var begun = new ManualResetEventSlim();
        output.DataAdded += (_, _) => begun.Set();
        shell.BeginInvoke<PSObject, PSObject>(null, output);
        begun.Wait();
        isUnderWay();
        var started = Stopwatch.GetTimestamp();
        shell.Stop();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The socket is left to the garbage collector: what closes it is the client.</summary>
    private static void WaitForRequest(TcpListener listener)
    {
        var socket = listener.AcceptSocket();
        socket.Receive(new byte[1]);
    }

    private static void Print(string name, Func<double> stop)
    {
        var times = Enumerable.Range(0, Rounds).Select(_ => stop()).Order().ToList();
        Console.WriteLine($"{name,-44} median {times[Rounds / 2],6:0.0} ms, slowest {times[^1],6:0.0} ms");
    }
}

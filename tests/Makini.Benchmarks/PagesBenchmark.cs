using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Makini.Entities;

namespace Makini.Benchmarks;

/// <summary>
/// A list of 200 pages from a service that takes 50 ms for each: read ahead as the client does, and one page after the other. Then 200
/// records by their keys, piped into the cmdlet, and one after the other.
/// </summary>
internal static partial class PagesBenchmark
{
    private const int Pages = 200;
    private const int PageSize = 50;
    private const int Latency = 50;

    /// <summary>A record, and the answer to the status call.</summary>
    private const string One = """{"data":{"key":"k","name":"Vendor","sync_status":"done"}}""";

    public static void Run()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = AcceptAsync(listener);
        var url = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        using var connection = new MakiniConnection(new MakiniConnectionOptions
        {
            Name = "benchmark",
            BaseUri = url,
            TokenSource = new StaticTokenSource(new AccessToken("t")),
        });
        var client = new EntityClient(connection);
        var list = new EntityList(EntityCatalogue.Of(typeof(Vendor))) { PageSize = PageSize };
        ReadAsync(client, list with { First = 1 }).Wait();
        var ahead = Time(() => ReadAsync(client, list));
        // One page is wanted each time: nothing to read ahead.
        var alone = Time(async () =>
        {
            for (var page = 0; page < Pages; page++) await ReadAsync(client, list with { First = PageSize });
        });
        Console.WriteLine($"{Pages} pages, {Latency} ms each: {ahead:N1} s read ahead, {alone:N1} s one after the other: {ahead / alone:P0}");
        RunKeys(url);
    }

    private static void RunKeys(Uri url)
    {
        using var engine = new ModuleEngine(url);
        var keys = Enumerable.Range(1, Pages).Select(i => (object)$"k{i}").ToArray();
        engine.Run("$null = $args | Get-MakiniVendor", keys[0]);
        var piped = Time(() => Task.FromResult(engine.Run("$null = $args | Get-MakiniVendor", keys)));
        var alone = Time(() => Task.FromResult(engine.Run("foreach ($key in $args) { $null = Get-MakiniVendor $key }", keys)));
        Console.WriteLine($"{Pages} keys, {Latency} ms each: {piped:N1} s piped, {alone:N1} s one after the other: {piped / alone:P0}");
    }

    private static async Task ReadAsync(EntityClient client, EntityList list)
    {
        await foreach (var page in client.ListAsync(list, NullCallLog.Instance, CancellationToken.None)) GC.KeepAlive(page);
    }

    private static double Time(Func<Task> run)
    {
        var started = Stopwatch.GetTimestamp();
        run().Wait();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task AcceptAsync(TcpListener listener)
    {
        while (true) _ = ServeAsync(await listener.AcceptSocketAsync());
    }

    private static async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        socket.NoDelay = true;
        var buffer = new byte[16 * 1024];
        for (int read; (read = await socket.ReceiveAsync(buffer)) > 0;)
        {
            var page = Number().Match(Encoding.ASCII.GetString(buffer, 0, read)).Groups["page"];
            await Task.Delay(Latency);
            await socket.SendAsync(page.Success ? Page(int.Parse(page.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) : Answer(One));
        }
    }

    private static byte[] Page(int page)
    {
        var records = string.Join(',', Enumerable.Range(page * PageSize, PageSize).Select(i => $$"""{"key":"k{{i}}","name":"Vendor {{i}}","isActive":"true"}"""));
        return Answer($$$"""{"data":[{{{records}}}],"meta":{"current_page":{{{page}}},"last_page":{{{Pages}}},"total":{{{Pages * PageSize}}}}}""");
    }

    private static byte[] Answer(string body) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    [GeneratedRegex("[?&]page=(?<page>[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}

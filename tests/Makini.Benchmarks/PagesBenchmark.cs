using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Makini.Entities;

namespace Makini.Benchmarks;

/// <summary>A list of 200 pages from a service that takes 50 ms for each: read ahead as the client does, and one page after the other.</summary>
internal static partial class PagesBenchmark
{
    private const int Pages = 200;
    private const int PageSize = 50;
    private const int Latency = 50;

    public static void Run()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = AcceptAsync(listener);
        using var connection = new MakiniConnection(new MakiniConnectionOptions
        {
            Name = "benchmark",
            BaseUri = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"),
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
            var page = int.Parse(Number().Match(Encoding.ASCII.GetString(buffer, 0, read)).Groups["page"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            await Task.Delay(Latency);
            await socket.SendAsync(Answer(page));
        }
    }

    private static byte[] Answer(int page)
    {
        var records = string.Join(',', Enumerable.Range(page * PageSize, PageSize).Select(i => $$"""{"key":"k{{i}}","name":"Vendor {{i}}","isActive":"true"}"""));
        var body = $$$"""{"data":[{{{records}}}],"meta":{"current_page":{{{page}}},"last_page":{{{Pages}}},"total":{{{Pages * PageSize}}}}}""";
        return Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    [GeneratedRegex("[?&]page=(?<page>[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}

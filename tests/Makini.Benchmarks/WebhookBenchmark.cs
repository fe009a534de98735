using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Makini.Webhooks;

namespace Makini.Benchmarks;

/// <summary>How long a delivery waits for its 200, which comes when it is on disk, at 200 deliveries a second.</summary>
internal static class WebhookBenchmark
{
    private const int PerSecond = 200;
    private const int Seconds = 10;
    private static readonly byte[] Secret = "benchmark"u8.ToArray();

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("makini-benchmark-").FullName;
        using var listener = WebhookListener.Start(new WebhookListenerOptions
        {
            Prefix = $"http://127.0.0.1:{FreePort()}/",
            Secret = Secret,
            InboxPath = Path.Combine(folder, "inbox.db"),
        });
        using var client = new HttpClient { BaseAddress = new Uri(listener.Url) };
        Measure(client, 100).Wait();
        var times = Measure(client, PerSecond * Seconds).Result.Order().ToList();
        listener.Stop();
        listener.WhenStoppedAsync().Wait();
        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"{times.Count:N0} deliveries, {PerSecond} a second: median {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms, slowest {times[^1]:0.0} ms.");
    }

    private static async Task<double[]> Measure(HttpClient client, int count)
    {
        var started = Stopwatch.StartNew();
        var sending = new List<Task<double>>();
        for (var i = 0; i < count; i++)
        {
            while (started.Elapsed.TotalSeconds * PerSecond < i) await Task.Delay(1);
            sending.Add(SendAsync(client, $$"""{"event":"assets.updated","body":["{{Guid.NewGuid()}}"]}"""));
        }

        return await Task.WhenAll(sending);
    }

    private static async Task<double> SendAsync(HttpClient client, string body)
    {
        using var content = new StringContent(body);
        content.Headers.Add("X-Webhook-Signature", WebhookSignature.Compute(Encoding.UTF8.GetBytes(body), Secret));
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync("", content);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

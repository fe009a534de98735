using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Makini.Client.Tests.Server;

namespace Makini.Host.Tests;

/// <summary>A listener whose process is killed while webhooks come in.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Secret = "whsec-4711";
    private const int Deliveries = 200;
    private const int Senders = 16;
    private readonly string _folder = Directory.CreateTempSubdirectory("makini-webhook-").FullName;

    private string Inbox => Path.Combine(_folder, "inbox.db");

    [Fact]
    public async Task Whatever_was_answered_with_200_comes_out_after_a_kill_and_nothing_twice()
    {
        var port = FreePort.Find();
        using var listener = HostProcess.StartWithModule("-Command", Listen(port));
        Assert.Equal("ready", await listener.Output.ReadLineAsync());
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        var answered = 0;
        using var lines = new SemaphoreSlim(Senders);
        var sent = await Task.WhenAll(Enumerable.Range(0, Deliveries).Select(async i =>
        {
            await lines.WaitAsync();
            var isAccepted = await IsAcceptedAsync(client, $"key-{i}");
            lines.Release();
            if (isAccepted && Interlocked.Increment(ref answered) == Deliveries / 4) Kill(listener.Id);
            return isAccepted ? $"key-{i}" : null;
        }));

        var accepted = sent.OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.InRange(accepted.Count, Deliveries / 4, Deliveries - 1);
        var first = await ReceiveAsync();
        Assert.Equal(first.Count, first.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(accepted.Except(first, StringComparer.Ordinal));
        Assert.Empty(await ReceiveAsync());
    }

    [LinuxFact]
    public async Task What_a_full_disk_cannot_take_is_refused_and_what_was_taken_stays()
    {
        var port = FreePort.Find();
        using var listener = HostProcess.StartOnFullDisk(mostKilobytes: 400, "-Command", Listen(port));
        Assert.Equal("ready", await listener.Output.ReadLineAsync());
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        var taken = new List<string>();
        var padding = new string('x', 20_000);
        for (var i = 0; i < 100 && await IsAcceptedAsync(client, $"key-{i}-{padding}"); i++) taken.Add($"key-{i}-{padding}");

        Assert.InRange(taken.Count, 1, 99);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(client, $"key-x-{padding}"));
        Kill(listener.Id);
        Assert.Equal(taken, await ReceiveAsync());
    }

    [NamespaceFact]
    public async Task A_read_only_inbox_takes_nothing_says_so_and_keeps_what_is_in_it()
    {
        var port = FreePort.Find();
        Assert.Equal(HttpStatusCode.OK, (await RunListenerAsync(HostProcess.StartWithModule("-Command", Listen(port)), port, "key-1")).Status);

        var (status, warnings) = await RunListenerAsync(HostProcess.StartOnReadOnlyFolder(_folder, "-Command", Listen(port)), port, "key-2");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("is read-only", warnings, StringComparison.Ordinal);
        Assert.Equal(["key-1"], await ReceiveAsync());
    }

    private static async Task<(HttpStatusCode? Status, string Warnings)> RunListenerAsync(HostProcess listener, int port, string key)
    {
        using (listener)
        {
            Assert.Equal("ready", await listener.Output.ReadLineAsync());
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
            var status = await SendAsync(client, key);
            return (status, (await listener.FinishAsync()).Errors);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private static async Task<bool> IsAcceptedAsync(HttpClient client, string key) => await SendAsync(client, key) == HttpStatusCode.OK;

    /// <returns>Null where no answer came.</returns>
    private static async Task<HttpStatusCode?> SendAsync(HttpClient client, string key)
    {
        var body = $$"""{"event":"assets.updated","body":["{{key}}"]}""";
        using var content = new StringContent(body);
        content.Headers.Add("X-Webhook-Signature", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body))));
        try
        {
            using var answer = await client.PostAsync("", content);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private string Listen(int port) => $$"""
        $null = Start-MakiniWebhookListener -Port {{port}} -InboxPath '{{Inbox}}' -Secret ([Net.NetworkCredential]::new('', '{{Secret}}').SecurePassword)
        'ready'
        $null = [Console]::In.ReadLine()
        """;

    private async Task<IReadOnlyList<string>> ReceiveAsync()
    {
        var run = await HostProcess.RunAsync("-Command", $"(Receive-MakiniWebhook '{Inbox}').Key");
        Assert.Empty(run.Errors);
        return run.Lines;
    }
}

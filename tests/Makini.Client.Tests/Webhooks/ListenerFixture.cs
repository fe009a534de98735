using System.Net;
using System.Net.Sockets;
using System.Text;
using Makini.Client.Tests.Server;
using Makini.Webhooks;

namespace Makini.Client.Tests.Webhooks;

/// <summary>A listener on a free port with an inbox in a folder of its own, and a sender who has the secret.</summary>
internal sealed class ListenerFixture : IDisposable
{
    public static readonly byte[] Secret = "whsec-1"u8.ToArray();

    private readonly string _folder = Directory.CreateTempSubdirectory("makini-inbox-").FullName;
    private readonly HttpClient _client = new();

    public ListenerFixture(Func<WebhookListenerOptions, WebhookListenerOptions>? change = null)
    {
        Port = FreePort.Find();
        var options = new WebhookListenerOptions { Prefix = $"http://127.0.0.1:{Port}/", Secret = Secret, InboxPath = InboxPath };
        Listener = WebhookListener.Start(change?.Invoke(options) ?? options);
    }

    public WebhookListener Listener { get; }

    public int Port { get; }

    public string InboxPath => Path.Combine(_folder, "inbox.db");

    public static string Body(string key) => $$"""{"event":"assets.updated","body":["{{key}}"]}""";

    public static string Sign(string body) => WebhookSignature.Compute(Encoding.UTF8.GetBytes(body), Secret);

    /// <summary>The keys that come out of the inbox, in order, acknowledged or not.</summary>
    public IReadOnlyList<string> TakeKeys(bool acknowledge = true)
    {
        using var inbox = new InboxReader(InboxPath);
        var keys = new List<string>();
        while (inbox.Next() is { } webhook)
        {
            keys.AddRange(((MakiniEntityChange)webhook).Key);
            if (acknowledge) Assert.True(inbox.Acknowledge(webhook.Receipt!, DateTimeOffset.UtcNow));
        }

        return keys;
    }

    public Task<HttpStatusCode> SendAsync(string body, string? signature = null, string? id = null) => SendAsync(HttpMethod.Post, new StringContent(body), signature ?? Sign(body), id);

    public async Task<HttpStatusCode> SendAsync(HttpMethod method, HttpContent? content, string? signature, string? id = null)
    {
        using var request = new HttpRequestMessage(method, Listener.Url) { Content = content };
        request.Headers.TransferEncodingChunked = content is not null && content.Headers.ContentLength is null;
        if (signature is not null) request.Headers.Add("X-Webhook-Signature", signature);
        if (id is not null) request.Headers.Add("X-Webhook-Id", id);
        using var answer = await _client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Sends bytes as they are, and gives the first line of the answer; empty if the connection ends without one.</summary>
    /// <param name="request">The bytes as text.</param>
    /// <param name="ends">Says that no more will come.</param>
    public async Task<string> SendRawAsync(string request, bool ends = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        if (ends) client.Client.Shutdown(SocketShutdown.Send);
        return await ReadAnswerAsync(stream);
    }

    /// <summary>Sends a head at once and a body byte after byte until there is an answer; gives its first line.</summary>
    public async Task<string> DripAsync(string head, string body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head));
        var answer = ReadAnswerAsync(stream);
        foreach (var letter in Encoding.UTF8.GetBytes(body))
        {
            if (answer.IsCompleted) break;
            await stream.WriteAsync(new[] { letter });
            await Task.WhenAny(answer, Task.Delay(50));
        }

        return await answer;
    }

    /// <summary>The first line of what comes; empty if the connection ends without one.</summary>
    public static async Task<string> ReadAnswerAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        try
        {
            return await reader.ReadLineAsync() ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        Listener.Dispose();
        Listener.WhenStoppedAsync().Wait();
        Directory.Delete(_folder, recursive: true);
    }
}

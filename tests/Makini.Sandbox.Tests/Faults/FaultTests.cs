using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Makini.Sandbox.Tests.Server;

namespace Makini.Sandbox.Tests.Faults;

public sealed class FaultTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>, IDisposable
{
    private const string Path = "api/integrations/current";

    public void Dispose() => fixture.Sandbox.ClearFaults();

    [Theory]
    [InlineData(DropPoint.BeforeHeaders, "")]
    [InlineData(DropPoint.InHeaders, "HTTP/1.1 200 OK\r\nDate: ")]
    [InlineData(DropPoint.InBody, "HTTP/1.1 200 OK\r\nDate: ")]
    public async Task An_answer_breaks_off_where_it_should(DropPoint point, string beginning)
    {
        fixture.Sandbox.AddFault(new SandboxFault { Drop = point, Count = 1 });
        var text = await ReadRawAsync();
        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.Equal(point == DropPoint.InBody, text.Contains("\r\n\r\n{\"data\"", StringComparison.Ordinal));
        Assert.False(text.EndsWith('}'));
        Assert.Contains("\r\n\r\n{\"data\"", await ReadRawAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DropPoint.BeforeHeaders, null)]
    [InlineData(DropPoint.InHeaders, null)]
    [InlineData(DropPoint.InBody, 200)]
    public async Task A_client_sees_a_broken_answer_and_the_record_says_so(DropPoint point, int? status)
    {
        // All of them: .NET asks again by itself where a connection ends without any answer.
        fixture.Sandbox.AddFault(new SandboxFault { Drop = point });
        await Assert.ThrowsAsync<HttpRequestException>(() => fixture.Client.GetStringAsync(Path));
        var request = fixture.Sandbox.Requests[^1];
        Assert.Equal(("GET", "/" + Path, status, $"drop {point}"), (request.Method, request.Path, request.StatusCode, request.Fault));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_may_be_long_and_compressed_and_is_the_same_JSON(bool isCompressed)
    {
        var plain = await fixture.Client.GetStringAsync(Path);
        fixture.Sandbox.AddFault(new SandboxFault { BodySize = 300_000, IsCompressed = isCompressed });
        using var response = await fixture.Client.GetAsync(Path);
        using var body = await response.Content.ReadAsStreamAsync();
        using var unpacked = isCompressed ? new GZipStream(body, CompressionMode.Decompress) : body;
        using var reader = new StreamReader(unpacked);
        var text = await reader.ReadToEndAsync();
        Assert.Equal(isCompressed ? ["gzip"] : [], response.Content.Headers.ContentEncoding);
        Assert.Equal(isCompressed, response.Content.Headers.ContentLength < 300_000);
        Assert.Equal((300_000, plain), (text.Length, text.TrimEnd()));
    }

    [Fact]
    public async Task An_answer_without_a_body_can_break_off_in_it()
    {
        fixture.Sandbox.AddFault(new SandboxFault { StatusCode = 503, IsTruncated = true, Drop = DropPoint.InBody });
        await Assert.ThrowsAsync<HttpRequestException>(() => fixture.Client.GetAsync(Path));
    }

    [Fact]
    public async Task A_refused_request_does_nothing()
    {
        fixture.Sandbox.AddFault(new SandboxFault { StatusCode = 503, RetryAfter = new RetryAfter(7) });
        using var response = await fixture.Client.DeleteAsync(Path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        fixture.Sandbox.ClearFaults();
        Assert.NotEqual("", await fixture.Client.GetStringAsync(Path));
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("2026-10-08T12:00:00Z", "Thu, 08 Oct 2026 12:00:00 GMT")]
    [InlineData("soon", "soon")]
    [InlineData("-1", "-1")]
    public void The_time_to_come_again_may_be_anything(string text, string header) => Assert.Equal(header, RetryAfter.Parse(text).ToString());

    [Fact]
    public void The_time_to_come_again_is_no_way_to_add_headers() => Assert.Throws<FormatException>(() => RetryAfter.Parse("1\r\nX-Other: 2"));

    [Fact]
    public async Task Each_request_gets_the_first_fault_that_is_meant_for_it()
    {
        fixture.Sandbox.AddFault(new SandboxFault { StatusCode = 500, Path = "*/INTEGRATIONS/*", After = 1, Count = 2 });
        fixture.Sandbox.AddFault(new SandboxFault { StatusCode = 501, Path = "/api/raw/tables" });
        fixture.Sandbox.AddFault(new SandboxFault { StatusCode = 502, Count = 1 });
        var statuses = await StatusesAsync(Path, Path, Path, Path, "api/raw/tables", Path);
        Assert.Equal([502, 500, 500, 200, 501, 200], statuses);
        Assert.Equal([2, 1, 1], fixture.Sandbox.Faults.Select(fault => fault.Hits));
        fixture.Sandbox.ClearFaults();
        Assert.Equal(200, Assert.Single(await StatusesAsync("api/raw/tables")));
        Assert.Empty(fixture.Sandbox.Faults);
    }

    [Fact]
    public async Task As_many_requests_are_hit_as_should_be_however_many_come_at_once()
    {
        fixture.Sandbox.AddFault(new SandboxFault { StatusCode = 500, Count = 10 });
        var statuses = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => StatusesAsync(Path)));
        Assert.Equal(10, statuses.Count(status => status[0] == 500));
    }

    [Fact]
    public async Task A_body_can_be_a_page_too_short_too_long_or_called_something_else()
    {
        var whole = await fixture.Client.GetStringAsync(Path);
        Assert.Equal((whole[..(whole.Length / 2)], "application/json"), await GetAsync(new SandboxFault { IsTruncated = true }));
        Assert.Equal((whole + "ö<", "application/json"), await GetAsync(new SandboxFault { TrailingText = "ö<" }));
        Assert.Equal((whole, "text/html"), await GetAsync(new SandboxFault { HasWrongContentType = true }));
        var (page, type) = await GetAsync(new SandboxFault { HasHtmlBody = true });
        Assert.StartsWith("<html>", page, StringComparison.Ordinal);
        Assert.Equal("text/html", type);
    }

    [Fact]
    public async Task An_answer_can_be_late_and_slow()
    {
        fixture.Sandbox.AddFault(new SandboxFault { Latency = TimeSpan.FromMilliseconds(60), BodyTime = TimeSpan.FromMilliseconds(60), Count = 1 });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var response = await fixture.Client.GetAsync(Path, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(watch.ElapsedMilliseconds >= 50);
        Assert.EndsWith("}", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(watch.ElapsedMilliseconds >= 100);
    }

    [Fact]
    public async Task The_clock_can_be_wrong()
    {
        fixture.Sandbox.AddFault(new SandboxFault { ClockSkew = TimeSpan.FromHours(-3), Count = 1 });
        using var response = await fixture.Client.GetAsync(Path);
        Assert.InRange(response.Headers.Date!.Value - DateTimeOffset.UtcNow, TimeSpan.FromHours(-3.1), TimeSpan.FromHours(-2.9));
    }

    [Fact]
    public async Task The_token_of_a_request_can_expire_on_its_way()
    {
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions());
        using var client = SandboxFixture.Connect(sandbox);
        sandbox.AddFault(new SandboxFault { ExpiresToken = true, After = 1, Count = 1 });
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized })
        {
            using var response = await client.GetAsync(Path);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_system_that_refuses_Makini_gives_no_data_but_its_status()
    {
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions());
        using var client = SandboxFixture.Connect(sandbox);
        sandbox.SetSyncStatus("fail");
        using var data = await client.GetAsync("api/raw/tables");
        Assert.Equal(HttpStatusCode.Unauthorized, data.StatusCode);
        Assert.Contains("\"sync_status\":\"fail\"", await client.GetStringAsync(Path), StringComparison.Ordinal);
        sandbox.SetSyncStatus("done");
        Assert.NotEqual("", await client.GetStringAsync("api/raw/tables"));
    }

    [Fact]
    public async Task The_record_tells_what_was_asked_but_no_secret()
    {
        await fixture.Client.GetStringAsync("api/raw/tables?filter%5BNAME%5D=a%20b");
        using var link = await fixture.Client.GetAsync($"oauth/authorize?client_id={fixture.Sandbox.ClientId}&code=secret");
        var requests = fixture.Sandbox.Requests;
        Assert.Equal("filter[NAME]=a b", requests[^2].Query);
        Assert.Equal(("/oauth/authorize", ""), (requests[^1].Path, requests[^1].Query));
        Assert.DoesNotContain(requests, request => JsonSerializer.Serialize(request).Contains(fixture.Sandbox.AccessToken, StringComparison.Ordinal));
        Assert.Equal(requests[^2].Number + 1, requests[^1].Number);
        Assert.Equal("GET /api/raw/tables 200", requests[^2].ToString());
    }

    [Fact]
    public async Task The_record_keeps_the_newest_thousand()
    {
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions());
        using var client = SandboxFixture.Connect(sandbox);
        for (var i = 0; i < 1_003; i++) (await client.GetAsync("nowhere")).Dispose();
        Assert.Equal((1_000, 4L, 1_003L), (sandbox.Requests.Count, sandbox.Requests[0].Number, sandbox.Requests[^1].Number));
    }

    private async Task<(string Body, string? Type)> GetAsync(SandboxFault fault)
    {
        fixture.Sandbox.AddFault(fault with { Count = 1 });
        using var response = await fixture.Client.GetAsync(Path);
        return (await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<int[]> StatusesAsync(params string[] paths)
    {
        var statuses = new List<int>();
        foreach (var path in paths)
        {
            using var response = await fixture.Client.GetAsync(path);
            statuses.Add((int)response.StatusCode);
        }

        return [.. statuses];
    }

    /// <summary>All that comes over the network until the connection ends, or is reset.</summary>
    private async Task<string> ReadRawAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, fixture.Sandbox.Port);
        var stream = client.GetStream();
        var head = $"GET /{Path} HTTP/1.1\r\nHost: sandbox\r\nAuthorization: Bearer {fixture.Sandbox.AccessToken}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
            // A reset is an end, too.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}

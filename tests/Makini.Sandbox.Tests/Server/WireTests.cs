using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Makini.Sandbox.Tests.Server;

/// <summary>The HTTP that clients of other makes speak.</summary>
public sealed class WireTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private const string Sql = """{"method":"post","sql":"SELECT 1 AS X FROM SYSIBM.SYSDUMMY1"}""";

    [Fact]
    public async Task Waits_for_a_body_that_is_announced()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/passthrough") { Content = new StringContent(Sql) };
        request.Headers.ExpectContinue = true;
        using var response = await fixture.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Takes_a_body_in_chunks_with_extensions_and_trailers()
    {
        var chunks = $"{10:x};name=value\r\n{Sql[..10]}\r\n{Sql.Length - 10:X}\r\n{Sql[10..]}\r\n0\r\nTrailer: x\r\n\r\n";
        Assert.Contains("{\"data\":[{\"X\":1}]}", await SendAsync($"POST /api/passthrough HTTP/1.1\r\nTransfer-Encoding: chunked\r\n{Headers}\r\n{chunks}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_requests_that_come_in_one_piece_in_their_order()
    {
        var get = $"GET /nowhere HTTP/1.1\r\n{Token}\r\n";
        var answers = await SendAsync($"{get}GET /api/integrations/current HTTP/1.1\r\n{Headers}\r\n");
        Assert.StartsWith("HTTP/1.1 404", answers, StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 200", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_whole_address_and_the_older_protocol() =>
        Assert.Contains("Connection: close", await SendAsync($"GET {fixture.Sandbox.Url}api/integrations/current HTTP/1.0\r\n{Token}\r\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001")]
    [InlineData("GET / HTTP/2.0\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nno header\r\n\r\n")]
    [InlineData("GET http://[ HTTP/1.1\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nmany\r\n")]
    public async Task Answers_400_to_what_is_no_HTTP_and_hangs_up(string text)
    {
        var answer = await SendAsync(text);
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_400_to_a_head_without_end() =>
        Assert.StartsWith("HTTP/1.1 400", await SendAsync("GET / HTTP/1.1\r\n" + new string('x', 70_000)), StringComparison.Ordinal);

    [Fact]
    public async Task Takes_a_head_that_comes_in_pieces_and_is_long()
    {
        var filler = $"X-Filler: {new string('x', 40_000)}\r\n";
        Assert.StartsWith("HTTP/1.1 200", await SendAsync($"GET /api/integrations/current HTTP/1.1\r\n{filler}{Headers}\r\n"), StringComparison.Ordinal);
    }

    private string Token => $"Authorization: Bearer {fixture.Sandbox.AccessToken}\r\n";

    private string Headers => $"{Token}Connection: close\r\n";

    /// <summary>Sends, and reads until the sandbox hangs up.</summary>
    private async Task<string> SendAsync(string text)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, fixture.Sandbox.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
            // What it did not read of the request makes its end a reset; the answer has come before.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}

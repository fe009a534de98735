using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Makini.Sandbox.Tests.Server;

public sealed class ApiTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Tells_what_the_connection_is()
    {
        var data = (await fixture.GetAsync("api/integrations/current")).GetProperty("data");
        Assert.Equal("jd-edwards-world", data.GetProperty("provider").GetString());
        Assert.Equal("done", data.GetProperty("sync_status").GetString());
        Assert.Equal(fixture.Sandbox.StartedAt, data.GetProperty("sync_updated_at").GetDateTimeOffset());
        foreach (var name in new[] { "id", "company_name", "email", "updated_at" }) Assert.NotEqual("", data.GetProperty(name).GetString());
    }

    [Fact]
    public async Task Runs_SQL_with_parameters()
    {
        var rows = await fixture.QueryAsync("SELECT ABAN8, ABALPH FROM MKDTA/F0101 WHERE ABAN8 > ? ORDER BY ABAN8 FETCH FIRST 2 ROWS ONLY WITH UR", 0);
        Assert.Equal(2, rows.GetArrayLength());
        Assert.Equal(JsonValueKind.Number, rows[0].GetProperty("ABAN8").ValueKind);
        Assert.Equal(40, rows[0].GetProperty("ABALPH").GetString()!.Length);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("äöü ß 漢字 🙂")]
    [InlineData("quote ' and \" and \\ and ? and ; DROP TABLE F0101; --")]
    [InlineData("\u0001\t\r\n")]
    public async Task Gives_text_parameters_back_unchanged(string text)
    {
        var rows = await fixture.QueryAsync("SELECT ? AS X FROM SYSIBM.SYSDUMMY1", text);
        Assert.Equal(text, rows[0].GetProperty("X").GetString());
    }

    [Fact]
    public async Task Takes_parameters_of_every_kind()
    {
        var rows = await fixture.QueryAsync("SELECT ? A, ? B, ? C, ? D, ? E, ? F FROM SYSIBM.SYSDUMMY1", 1, 1.5, true, false, null, long.MinValue);
        Assert.Equal("""{"A":1,"B":1.5,"C":1,"D":0,"E":null,"F":-9223372036854775808}""", rows[0].GetRawText());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"method\":\"post\",\"sql\":\"SELECT 1 FROM F0101\"")]
    [InlineData("{\"sql\":\"SELECT ABAN8 FROM F0101\"}")]
    [InlineData("{\"method\":\"steal\",\"sql\":\"SELECT ABAN8 FROM F0101\"}")]
    [InlineData("{\"method\":\"post\"}")]
    [InlineData("{\"method\":\"post\",\"sql\":5}")]
    [InlineData("{\"method\":\"post\",\"sql\":\"SELECT ABAN8 FROM F0101\",\"parameters\":{}}")]
    [InlineData("{\"method\":\"post\",\"sql\":\"SELECT ABAN8 FROM F0101\",\"parameters\":[[]]}")]
    [InlineData("{\"method\":\"post\",\"sql\":\"SELECT '\\ud800' FROM F0101\"}")]
    public async Task Answers_400_to_a_body_it_cannot_use(string body)
    {
        using var response = await fixture.Client.PostAsync("api/passthrough", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEqual("", await MessageAsync(response));
    }

    [Fact]
    public async Task Tells_a_SQL_error_with_its_code()
    {
        using var response = await fixture.PostSqlAsync("SELECT * FROM F9999");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("[SQL0204] F9999 in MKDTA type *FILE not found.", body.GetProperty("message").GetString());
        Assert.Equal("SQL0204", body.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(1, body.GetProperty("errors").GetProperty("sql").GetArrayLength());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Answers_401_without_its_token(string? authorization)
    {
        using var client = new HttpClient { BaseAddress = fixture.Sandbox.Url };
        if (authorization is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        using var response = await client.GetAsync("api/integrations/current");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Unauthenticated.", await MessageAsync(response));
    }

    [Fact]
    public async Task Answers_401_to_the_token_with_another_ending()
    {
        using var client = new HttpClient { BaseAddress = fixture.Sandbox.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", fixture.Sandbox.AccessToken + "x");
        using var response = await client.GetAsync("api/raw/tables");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("api")]
    [InlineData("api/raw/tables/F0101")]
    [InlineData("api/raw/tables//data")]
    [InlineData("api/integrations/current/more")]
    [InlineData("API/integrations/current")]
    [InlineData("api/raw/tables/F9999/data")]
    public async Task Answers_404_to_paths_that_are_not_there(string path)
    {
        using var response = await fixture.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotEqual("", await MessageAsync(response));
    }

    [Theory]
    [InlineData("GET", "api/passthrough", "POST")]
    [InlineData("HEAD", "api/passthrough", "POST")]
    [InlineData("DELETE", "api/raw/tables", "GET")]
    [InlineData("OPTIONS", "api/raw/tables", "GET")]
    public async Task Answers_405_to_other_methods(string method, string path, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await fixture.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal([allowed], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Answers_HEAD_like_GET_without_the_body()
    {
        using var whole = await fixture.Client.GetAsync("api/raw/tables");
        using var request = new HttpRequestMessage(HttpMethod.Head, "api/raw/tables");
        using var head = await fixture.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        using var next = await fixture.Client.GetAsync("api/raw/tables");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answers_413_to_a_body_that_is_too_large(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/passthrough") { Content = new ByteArrayContent(new byte[5_000_000]) };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await fixture.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Takes_a_long_statement()
    {
        var numbers = string.Join(", ", Enumerable.Range(0, 20_000));
        var rows = await fixture.QueryAsync($"SELECT COUNT(*) AS N FROM F0101 WHERE ABAN8 IN ({numbers})");
        Assert.NotEqual(0, rows[0].GetProperty("N").GetInt32());
    }

    [Fact]
    public async Task Keeps_a_connection_for_the_next_request()
    {
        var connections = 0;
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                Interlocked.Increment(ref connections);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = fixture.Sandbox.Url };
        client.DefaultRequestHeaders.Authorization = fixture.Client.DefaultRequestHeaders.Authorization;
        for (var i = 0; i < 20; i++)
        {
            using var response = await client.PostAsJsonAsync("api/passthrough", new { method = "post", sql = "SELECT COUNT(*) AS N FROM F0101" });
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task Names_each_answer()
    {
        using var one = await fixture.Client.GetAsync("api/raw/tables");
        using var other = await fixture.Client.GetAsync("nowhere");
        var names = new[] { one, other }.Select(r => Assert.Single(r.Headers.GetValues("x-request-id"))).ToArray();
        Assert.NotEqual(names[0], names[1]);
    }

    [Fact]
    public async Task Answers_many_requests_at_once()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 32).Select(async i =>
        {
            var rows = await fixture.QueryAsync("SELECT ? AS I, COUNT(*) AS N FROM F0101, F0005", i);
            return (rows[0].GetProperty("I").GetInt32(), rows[0].GetProperty("N").GetInt32());
        }));
        Assert.Equal(Enumerable.Range(0, 32), numbers.Select(n => n.Item1));
        Assert.Single(numbers.Select(n => n.Item2).Distinct());
    }

    private static async Task<string?> MessageAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetString();
}

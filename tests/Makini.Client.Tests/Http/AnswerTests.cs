using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Http;

namespace Makini.Client.Tests.Http;

public sealed class AnswerTests
{
    [Fact]
    public async Task Unpacks_gzip()
    {
        await using var server = new TestServer(Answer.Gzip("""{"ok":"ä"}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal("""{"ok":"ä"}""", answer.Text());
        Assert.Contains("gzip", server.Requests[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_chunked_body()
    {
        await using var server = new TestServer(Answer.Chunked("{\"a\":", "[1,", "2]}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal("""{"a":[1,2]}""", answer.Text());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16 * 1024)]
    [InlineData(5_000_000)]
    public async Task Reads_a_body_of_any_length_announced_or_not(int length)
    {
        var body = "\"" + new string('x', length) + "\"";
        await using var server = new TestServer(Answer.Json(body), Answer.UntilClosed(body));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var announced = await connection.GetAsync();
        using var unannounced = await connection.GetAsync();

        Assert.Equal(body, announced.Text());
        Assert.Equal(body, unannounced.Text());
    }

    [Fact]
    public async Task Has_the_headers_whatever_their_case()
    {
        await using var server = new TestServer(Answer.Json("{}", 201, "X-Page: 1", "X-Page: 2"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal(["1", "2"], answer.Headers["x-PAGE"]);
        Assert.Equal("application/json", Assert.Single(answer.Headers["content-type"]));
        Assert.Equal(201, (int)answer.Status);
    }

    [Fact]
    public async Task Gives_no_body_after_it_was_disposed()
    {
        await using var server = new TestServer(Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var answer = await connection.GetAsync();
        answer.Dispose();
        answer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => answer.Body);
    }

    [Fact]
    public async Task Keeps_one_connection_for_calls_one_after_the_other()
    {
        await using var server = new TestServer(Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        for (var i = 0; i < 5; i++) (await connection.GetAsync()).Dispose();

        Assert.Equal(1, server.ConnectionCount);
    }

    [Theory]
    [InlineData("https://api.makini.io", "/api/a", "https://api.makini.io/api/a")]
    [InlineData("https://api.makini.io/", "api/a", "https://api.makini.io/api/a")]
    [InlineData("https://host/proxy/", "/api/a", "https://host/proxy/api/a")]
    [InlineData("https://host", "//evil.example/a", "https://host/evil.example/a")]
    [InlineData("https://host", ".evil.example/a", "https://host/.evil.example/a")]
    [InlineData("https://host", "@evil.example/a", "https://host/@evil.example/a")]
    public void No_path_leads_to_another_host(string baseUri, string path, string expected) =>
        Assert.Equal(expected, RequestUri.Build(new Uri(baseUri), new MakiniRequest(HttpMethod.Get, path)).AbsoluteUri);

    [Fact]
    public void Escapes_the_query()
    {
        var request = new MakiniRequest(HttpMethod.Get, "/a") { Query = [new("filter[name]", "a&b=c d"), new("x", "1"), new("x", "2")] };

        var uri = RequestUri.Build(new Uri("https://host"), request);

        Assert.Equal("https://host/a?filter%5Bname%5D=a%26b%3Dc%20d&x=1&x=2", uri.AbsoluteUri);
    }
}

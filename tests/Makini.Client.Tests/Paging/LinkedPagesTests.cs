using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Paging;

/// <summary>Lists that do not tell how many pages there are.</summary>
public sealed class LinkedPagesTests
{
    [Fact]
    public async Task Follows_links_and_keeps_what_was_asked()
    {
        await using var server = new TestServer(
            Answer.Json("""{"data":[{"key":"k1"}],"links":{"next":"https://elsewhere.example/api/other?page=2&at=a%20b+c#top"}}"""),
            Answer.Json("""{"data":[{"key":"k2"}],"links":{"next":"?per_page=5&page=3"},"meta":{"current_page":2}}"""),
            Answer.Json("""{"data":[{"key":"k3"}],"links":{"next":null}}"""));

        Assert.Equal(["k1", "k2", "k3"], await Walk.AllAsync(server.Url));
        Assert.Equal(
            ["/api/things?page=1&per_page=2", "/api/things?page=2&at=a%20b%20c&per_page=2", "/api/things?per_page=5&page=3"],
            server.Requests.Select(r => r.Target));
    }

    [Theory]
    [InlineData("""{"data":[{"key":"k1"}],"next_cursor":"a/b"}""")]
    [InlineData("""{"data":[{"key":"k1"}],"meta":{"next_cursor":"a/b"},"links":{"next":"?page=9"}}""")]
    public async Task Follows_a_cursor(string first)
    {
        await using var server = new TestServer(Answer.Json(first), Answer.Json("""{"data":[{"key":"k2"}],"next_cursor":""}"""));

        Assert.Equal(["k1", "k2"], await Walk.AllAsync(server.Url));
        Assert.Equal("/api/things?cursor=a%2Fb&per_page=2", server.Requests[1].Target);
    }

    [Fact]
    public async Task Ends_where_a_cursor_leads_to_itself()
    {
        await using var server = new TestServer(
            Answer.Json("""{"data":[{"key":"k1"}],"next_cursor":"a"}"""), Answer.Json("""{"data":[{"key":"k2"}],"next_cursor":"a"}"""));

        Assert.Equal(["k1", "k2"], await Walk.AllAsync(server.Url));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Ends_with_an_empty_page_that_has_a_link()
    {
        await using var server = new TestServer(
            Answer.Json("""{"data":[{"key":"k1"}],"links":{"next":"?page=2"}}"""), Answer.Json("""{"data":[],"links":{"next":"?page=3"}}"""));

        Assert.Equal(["k1"], await Walk.AllAsync(server.Url));
        Assert.Equal(2, server.Requests.Count);
    }
}

using Makini.Client.Tests.Server;
using Makini.Http;
using Makini.Paging;

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
    public async Task Ends_where_cursors_lead_in_a_circle()
    {
        await using var server = new TestServer((request, number) =>
            Answer.Json(FormattableString.Invariant($$"""{"data":[{"key":"k{{number}}"}],"next_cursor":"{{(number % 2 == 0 ? "a" : "b")}}"}""")));

        Assert.Equal(["k0", "k1", "k2"], await Walk.AllAsync(server.Url));
    }

    [Fact]
    public async Task Follows_an_empty_page_where_more_records_are_counted_than_came()
    {
        await using var server = new TestServer(
            Answer.Json("""{"data":[{"key":"k1"}],"next_cursor":"a"}"""),
            Answer.Json("""{"data":[],"next_cursor":"b","meta":{"total":2}}"""),
            Answer.Json("""{"data":[{"key":"k2"}]}"""));

        Assert.Equal(["k1", "k2"], await Walk.AllAsync(server.Url));
    }

    [Theory]
    [InlineData("/api/things?per_page=5&page=3&at=a%20b", null, 3, "per_page=5 at=a b")]
    [InlineData("/api/things", "4", 4, "")]
    [InlineData("/api/things?page=2", "4", 4, "")]
    [InlineData("/api/things?page=x", null, 1, "")]
    public void Begins_with_the_page_that_a_request_asks_for(string path, string? page, long first, string query)
    {
        var list = PageQuery.Of(new MakiniRequest(HttpMethod.Get, path) { Query = page is null ? [] : [new("page", page)] });

        Assert.Equal(("/api/things", first, query), (list.Path, list.FirstPage, string.Join(' ', list.Query.Select(pair => $"{pair.Key}={pair.Value}"))));
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

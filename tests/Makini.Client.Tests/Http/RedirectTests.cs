using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Http;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Follows_a_get_on_the_same_host_with_the_token(int status)
    {
        await using var server = new TestServer((r, _) =>
            r.Target == "/api/things" ? Answer.Redirect(new Uri("/elsewhere?x=1", UriKind.Relative), status) : Answer.Json("""{"ok":1}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal(["/api/things", "/elsewhere?x=1"], server.Requests.Select(r => r.Target));
        Assert.All(server.Requests, r => Assert.Equal("Bearer " + Connect.Token, r.Authorization));
    }

    [Fact]
    public async Task Keeps_the_token_from_another_port()
    {
        await using var other = new TestServer(Answer.Json("""{"ok":1}"""));
        await using var server = new TestServer(Answer.Redirect(other.Url, 307));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal("""{"ok":1}""", answer.Text());
        Assert.Null(Assert.Single(other.Requests).Authorization);
    }

    [Fact]
    public async Task Gives_the_token_again_on_the_way_back()
    {
        TestServer? home = null;
        await using var other = new TestServer((_, _) => Answer.Redirect(new Uri(home!.Url, "back")));
        await using var server = home = new TestServer((r, _) => r.Target == "/back" ? Answer.Json("{}") : Answer.Redirect(other.Url));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal(["Bearer " + Connect.Token, "Bearer " + Connect.Token], server.Requests.Select(r => r.Authorization));
        Assert.Null(Assert.Single(other.Requests).Authorization);
    }

    [Fact]
    public async Task Renews_no_token_because_of_another_hosts_401()
    {
        await using var other = new TestServer(Answer.Status(401));
        await using var server = new TestServer((r, _) => r.Target == "/api/things" ? Answer.Redirect(other.Url) : Answer.Status(401));
        var tokens = new RenewingTokenSource();
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TokenSource = tokens });

        await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Single(server.Requests, r => r.Target == "/api/things");
        Assert.Single(other.Requests);
    }

    [Fact]
    public async Task Repeats_a_post_with_its_body_on_307()
    {
        await using var server = new TestServer(Answer.Redirect(new Uri("/there", UriKind.Relative), 307), Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.PostAsync();

        Assert.Equal(["/api/things {\"a\":1}", "/there {\"a\":1}"], server.Requests.Select(r => $"{r.Target} {r.Body}"));
        Assert.All(server.Requests, r => Assert.Equal("POST", r.Method));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task Does_not_turn_a_post_into_a_get(int status)
    {
        await using var server = new TestServer(Answer.Redirect(new Uri("/there", UriKind.Relative), status));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
        Assert.Equal(status, error.StatusCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Gives_up_after_ten()
    {
        await using var server = new TestServer(Answer.Redirect(new Uri("/api/things", UriKind.Relative)));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
        Assert.Equal(11, server.Requests.Count);
    }

    [Theory]
    [InlineData("http://makini.example/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:hunter2@makini.example/")]
    public async Task Refuses_to_follow_where_it_is_not_safe(string location)
    {
        await using var server = new TestServer(Answer.Redirect(new Uri(location)));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.InsecureUri, error.ErrorId);
        Assert.Single(server.Requests);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }
}

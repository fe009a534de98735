using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Http;

namespace Makini.Client.Tests.Http;

public sealed class UnreadableAnswerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{\"data\":[1,2")]
    [InlineData("{\"data\":[{\"A\":1},{\"A\":2}")]
    [InlineData("<html><body>Sign in to the hotel's network</body></html>")]
    [InlineData("{} {}")]
    public async Task Repeats_a_get_whose_answer_is_no_whole_json(string body)
    {
        await using var server = new TestServer(Answer.Html(body), Answer.Json("""{"ok":1}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal("""{"ok":1}""", answer.Text());
    }

    [Fact]
    public async Task Repeats_a_get_without_length_that_ends_early()
    {
        await using var server = new TestServer(Answer.UntilClosed("""{"ok":"""), Answer.UntilClosed("""{"ok":1}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal("""{"ok":1}""", answer.Text());
    }

    [Fact]
    public async Task Says_in_the_end_that_the_answer_cannot_be_read()
    {
        await using var server = new TestServer(Answer.Html("<html>hello</html>"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
        Assert.Equal("<html>hello</html>", error.Body);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task Does_not_repeat_a_post_whose_answer_cannot_be_read()
    {
        await using var server = new TestServer(Answer.Html("done"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Repeats_a_get_whose_compression_is_broken()
    {
        var broken = Answer.Bytes([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 200, ["Content-Encoding: gzip"]);
        await using var server = new TestServer(broken, Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        Assert.Equal("{}", answer.Text());
    }

    [Fact]
    public async Task Takes_an_empty_answer_to_a_change_but_not_to_a_question()
    {
        await using var server = new TestServer((r, _) => Answer.Html(""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var change = await connection.PostAsync();
        var error = await Connect.FailsAsync(() => connection.PostAsync(isRepeatable: true));

        Assert.Equal(0, change.Body.Length);
        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
    }

    [Fact]
    public async Task Takes_any_body_for_a_download_and_none_for_204()
    {
        await using var server = new TestServer(Answer.Html("plain"), Answer.Bytes([], 204, []));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var download = await connection.Transport.SendAsync(
            new MakiniRequest(HttpMethod.Get, "/file") { ExpectsJson = false }, NullCallLog.Instance, CancellationToken.None);
        using var nothing = await connection.GetAsync();

        Assert.Equal("plain", download.Text());
        Assert.Equal(0, nothing.Body.Length);
    }
}

using System.Collections;
using System.Text;
using System.Text.Json;
using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Http;

namespace Makini.Client.Tests.Http;

public sealed class RedactionTests
{
    [Theory]
    [InlineData(400, """{"message":"The token TOKEN is not known","code":"TOKEN","errors":{"TOKEN":["TOKEN"]}}""")]
    [InlineData(401, "Authorization: Bearer TOKEN was refused")]
    [InlineData(403, """{"error":{"code":"x","message":"TOKEN"}}""")]
    [InlineData(500, "<html><title>TOKEN</title>TOKEN</html>")]
    [InlineData(200, "TOKEN")]
    public async Task The_token_is_nowhere_in_what_a_user_can_see(int status, string body)
    {
        await using var server = new TestServer(Answer.Json(body.Replace("TOKEN", Connect.Token, StringComparison.Ordinal), status));
        var options = Connect.Options(server.Url);
        using var connection = new MakiniConnection(options);
        var log = new RecordingLog();

        var error = await Connect.FailsAsync(() => connection.GetAsync(log: log));

        Assert.DoesNotContain(Connect.Token, Everything(error), StringComparison.Ordinal);
        Assert.All(log.Lines, l => Assert.DoesNotContain(Connect.Token, l, StringComparison.Ordinal));
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(Connect.Token, JsonSerializer.Serialize(connection), StringComparison.Ordinal);
        Assert.DoesNotContain(Connect.Token, $"{options} {options.TokenSource} {connection}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Request-Id: TOKEN")]
    [InlineData("Location: /TOKEN/")]
    [InlineData("Location: http://TOKEN.example/TOKEN")]
    [InlineData("no header: TOKEN")]
    public async Task The_token_in_the_head_of_an_answer_is_not_shown(string header)
    {
        await using var server = new TestServer(Answer.Bytes([], 302, [header.Replace("TOKEN", Connect.Token, StringComparison.Ordinal)]));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { MaximumRetryCount = 0 });
        var log = new RecordingLog();

        var error = await Connect.FailsAsync(() => connection.GetAsync(log: log));

        Assert.DoesNotContain(Connect.Token, Everything(error), StringComparison.Ordinal);
        Assert.All(log.Lines, l => Assert.DoesNotContain(Connect.Token, l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{")]
    public async Task The_token_as_the_name_of_a_request_is_not_shown(string body)
    {
        await using var server = new TestServer(Answer.Json(body, 200, $"X-Request-Id: {Connect.Token}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { MaximumRetryCount = 0 });

        var error = await Assert.ThrowsAsync<MakiniException>(
            () => new Makini.Connections.AdminClient(connection).GetMetadataAsync("1", NullCallLog.Instance, CancellationToken.None));

        Assert.Equal("***", error.RequestId);
    }

    [Fact]
    public async Task A_token_that_begins_before_the_cut_is_not_shown_in_part()
    {
        var body = new string('x', 1990) + Connect.Token;
        await using var server = new TestServer(Answer.Html(body, 400));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.EndsWith("x***", error.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_before_a_renewal_is_hidden_as_well()
    {
        await using var server = new TestServer(Answer.Status(401), Answer.Html("token-1 was replaced by token-2", 400));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TokenSource = new RenewingTokenSource() });

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal("*** was replaced by ***", error.Body);
    }

    [Theory]
    [InlineData("Authorization: Bearer abc.def", "Authorization: Bearer ***")]
    [InlineData("""{"access_token":"a\"b","x":1}""", """{"access_token":***,"x":1}""")]
    [InlineData("""{"refresh_token" : "abc" }""", """{"refresh_token" : *** }""")]
    [InlineData("grant_type=x&client_secret=abc&y=2", "grant_type=x&client_secret=***&y=2")]
    [InlineData("clientSecret: abc, next", "clientSecret: ***, next")]
    [InlineData("see eyJ0eXAiOiJKV1Qi.eyJzdWIiOiIx.c2ln here", "see *** here")]
    [InlineData("""{"access_token":"cut off he""", """{"access_token":***""")]
    [InlineData("The bearer of this", "The bearer *** this")]
    [InlineData("nothing secret, no password here", "nothing secret, no password here")]
    public void What_looks_like_a_secret_is_hidden(string text, string expected) => Assert.Equal(expected, new Redactor().Redact(text));

    [Theory]
    [InlineData("ab/cd+ef==")]
    public void A_known_token_is_found_in_each_spelling(string token)
    {
        var redactor = new Redactor();
        redactor.Know(new AccessToken(token));

        var escapedSlash = token.Replace("/", "\\/", StringComparison.Ordinal);
        var text = $"{token} {Uri.EscapeDataString(token)} {JsonSerializer.Serialize(token)} {escapedSlash}";

        Assert.Equal("*** *** \"***\" ***", redactor.Redact(text));
    }

    [Fact]
    public async Task Only_headers_of_the_list_are_logged()
    {
        await using var server = new TestServer(Answer.Json("{}", 200, "Set-Cookie: session=hidden", "X-Request-Id: r-1"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        var log = new RecordingLog();

        using var answer = await connection.GetAsync(log: log);

        var all = string.Join('\n', log.Lines);
        Assert.Contains("X-Request-Id: r-1", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hidden", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", all, StringComparison.OrdinalIgnoreCase);
    }

    private static string Everything(MakiniException error)
    {
        var text = new StringBuilder();
        for (Exception? e = error; e is not null; e = e.InnerException)
        {
            text.AppendLine(e.ToString()).AppendLine(e.Message);
            foreach (DictionaryEntry entry in e.Data) text.Append(entry.Key).Append(entry.Value);
        }

        foreach (var property in typeof(MakiniException).GetProperties()) text.Append(property.GetValue(error)).AppendLine();
        return text.ToString();
    }
}

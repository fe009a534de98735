using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Http;

public sealed class AuthenticationTests
{
    [Fact]
    public async Task Sends_the_token_and_says_who_it_is()
    {
        await using var server = new TestServer(Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        using var answer = await connection.GetAsync();

        var request = Assert.Single(server.Requests);
        Assert.Equal("Bearer " + Connect.Token, request.Authorization);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Matches(@"^MakiniPowerShell/\d+\.\d+\.\d+$", request.Headers["User-Agent"]);
    }

    [Fact]
    public async Task Asks_for_another_token_once_when_one_is_refused()
    {
        await using var server = new TestServer(
            (r, _) => r.Authorization == "Bearer token-2" ? Answer.Json("""{"ok":1}""") : Answer.Status(401));
        var tokens = new RenewingTokenSource();
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TokenSource = tokens });

        using var answer = await connection.GetAsync();

        Assert.Equal("""{"ok":1}""", answer.Text());
        Assert.Equal(["Bearer token-1", "Bearer token-2"], server.Requests.Select(r => r.Authorization));
        Assert.Equal(1, tokens.Refusals);
    }

    [Fact]
    public async Task Sends_a_post_again_after_401_with_its_body()
    {
        await using var server = new TestServer(Answer.Status(401), Answer.Json("{}"));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TokenSource = new RenewingTokenSource() });

        using var answer = await connection.PostAsync();

        Assert.Equal(["{\"a\":1}", "{\"a\":1}"], server.Requests.Select(r => r.Body));
    }

    [Fact]
    public async Task Renews_once_for_eight_calls_refused_together()
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var refused = 0;
        await using var server = new TestServer((r, _) =>
        {
            if (r.Authorization != "Bearer token-1") return Answer.Json("{}");
            if (Interlocked.Increment(ref refused) == 8) all.SetResult();
            return Answer.After(all.Task, Answer.Status(401));
        });
        var tokens = new RenewingTokenSource();
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TokenSource = tokens });

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => connection.GetAsync()));

        Assert.Equal(1, tokens.Refusals);
        Assert.Equal(8, server.Requests.Count(r => r.Authorization == "Bearer token-2"));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task Says_that_the_token_is_refused_when_there_is_no_other()
    {
        await using var server = new TestServer(Answer.Json("""{"message":"Unauthenticated."}""", 401));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.TokenExpired, error.ErrorId);
        Assert.Equal(401, error.StatusCode);
        Assert.Contains("'plant'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Unauthenticated", error.Message, StringComparison.Ordinal);
        Assert.Contains("Connect-Makini", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_up_when_the_other_token_is_refused_as_well()
    {
        await using var server = new TestServer((r, _) => Answer.Status(401));
        var tokens = new RenewingTokenSource();
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { TokenSource = tokens });

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.TokenExpired, error.ErrorId);
        Assert.Equal(2, server.Requests.Count(r => r.Target == "/api/things"));
    }

    [Fact]
    public async Task Passes_on_the_error_of_a_source_without_token()
    {
        await using var server = new TestServer(Answer.Json("{}"));
        using var connection = new MakiniConnection(
            Connect.Options(server.Url) with { TokenSource = new EnvironmentTokenSource("MAKINI_TEST_NO_SUCH_VARIABLE") });

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal(ErrorIds.SecretNotFound, error.ErrorId);
        Assert.Empty(server.Requests);
    }
}

using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Authentication;

public sealed class ClientCredentialsTokenSourceTests
{
    private readonly FakeTime _time = new();

    [Fact]
    public async Task Gets_a_token_once_and_again_before_it_ends()
    {
        await using var server = Server();
        using var source = Source(server.Url);

        Assert.Equal("admin-0", await TokenAsync(source));
        Assert.Equal("admin-0", await TokenAsync(source));
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("admin-1", await TokenAsync(source));
        Assert.Equal("admin-2", await TokenAsync(source, new AccessToken("admin-1")));

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Gets_one_token_for_all_who_come_at_once()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(Answer.After(go.Task, Answer.Json("""{"access_token":"admin"}""")));
        using var source = Source(server.Url);

        var all = Enumerable.Range(0, 8).Select(_ => TokenAsync(source)).ToArray();
        go.SetResult();

        Assert.All(await Task.WhenAll(all), t => Assert.Equal("admin", t));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Says_that_id_or_secret_are_wrong()
    {
        await using var server = new TestServer(Answer.Json("""{"error":"invalid_client","error_description":"no"}""", 401));
        using var source = Source(server.Url);

        var error = await Assert.ThrowsAsync<MakiniException>(() => TokenAsync(source));

        Assert.Equal(ErrorIds.TokenExpired, error.ErrorId);
        Assert.Contains("client id and secret", error.Message, StringComparison.Ordinal);
        Assert.Contains("-ClientSecret", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("invalid_client", error.ErrorCode);
    }

    [Fact]
    public void Completes_the_pair_of_a_connection()
    {
        using var source = Source(new Uri("https://example.org"));

        var set = source.Complete(new TokenSet(new AccessToken("abcd"), "efgh"));

        Assert.True(set.CanRefresh);
        Assert.Equal("efgh", set.RefreshToken);
    }

    private static TestServer Server() => new((_, n) => Answer.Json($$"""{"access_token":"admin-{{n}}","refresh_token":"r","expires_in":600}"""));

    private static async Task<string> TokenAsync(ClientCredentialsTokenSource source, AccessToken? refused = null) =>
        (await source.GetAsync(refused, NullCallLog.Instance, CancellationToken.None)).Secret;

    private ClientCredentialsTokenSource Source(Uri url) => new(
        TokenService.ClientId, TokenService.ClientSecret, new TokenEndpoint(new ServiceOptions { Name = "admin", BaseUri = url, TimeProvider = _time }));
}

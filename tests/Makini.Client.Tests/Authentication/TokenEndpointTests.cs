using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Authentication;

public sealed class TokenEndpointTests
{
    private const string Pair = """{"access_token":"access-9","refresh_token":"refresh-9","expires_in":60}""";

    [Fact]
    public async Task Sends_a_code_as_a_form()
    {
        await using var server = new TestServer(Answer.Json(Pair));
        using var endpoint = new TokenEndpoint(Service(server.Url));

        var set = await endpoint.ExchangeAsync(
            "a b&c", new Uri("http://localhost:8400/x"), "client-7", "s+t", NullCallLog.Instance, CancellationToken.None);

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/link/token"), (request.Method, request.Target));
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Null(request.Authorization);
        Assert.Equal(
            "grant_type=authorization_code&code=a+b%26c&redirect_uri=http%3A%2F%2Flocalhost%3A8400%2Fx&client_id=client-7&client_secret=s%2Bt",
            request.Body);
        Assert.True(set.CanRefresh);
        Assert.Equal("refresh-9", set.RefreshToken);
        Assert.Equal(new FakeTime().GetUtcNow().AddMinutes(1), set.ExpiresAt);
    }

    [Fact]
    public async Task Sends_a_refresh_token_as_a_form_and_keeps_the_client()
    {
        await using var server = new TestServer(Answer.Json("""{"data":{"access_token":"access-9"}}"""));
        using var endpoint = new TokenEndpoint(Service(server.Url));

        var set = await endpoint.RefreshAsync(TokenService.First(), NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(
            $"grant_type=refresh_token&refresh_token=refresh-1&client_id=client-7&client_secret={TokenService.ClientSecret}",
            Assert.Single(server.Requests).Body);
        Assert.Equal("access-9", set.AccessToken.Secret);
        Assert.Equal("refresh-1", set.RefreshToken);
        Assert.True(set.CanRefresh);
    }

    [Fact]
    public async Task Sends_client_credentials_as_json()
    {
        await using var server = new TestServer(Answer.Json(Pair));
        using var endpoint = new TokenEndpoint(Service(server.Url));

        await endpoint.RequestAsync("client-7", "s\"t", NullCallLog.Instance, CancellationToken.None);

        using var body = JsonDocument.Parse(Assert.Single(server.Requests).Body);
        Assert.Equal("client_credentials", body.RootElement.GetProperty("grant_type").GetString());
        Assert.Equal("client-7", body.RootElement.GetProperty("client_id").GetString());
        Assert.Equal("s\"t", body.RootElement.GetProperty("client_secret").GetString());
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_grant","error_description":"gone"}""")]
    [InlineData(401, """{"error":"invalid_client"}""")]
    [InlineData(403, "")]
    public async Task Says_what_was_refused_and_how_to_get_another(int status, string body)
    {
        await using var server = new TestServer(Answer.Json(body, status));
        using var endpoint = new TokenEndpoint(Service(server.Url));

        var error = await Refresh(endpoint);

        Assert.Equal(ErrorIds.TokenExpired, error.ErrorId);
        Assert.Equal(status, error.StatusCode);
        Assert.Contains("refresh token of connection 'plant'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Connect-Makini -Name 'plant'", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Never_repeats_a_request_that_may_have_been_carried_out()
    {
        await using var server = new TestServer(Answer.Cut());
        using var endpoint = new TokenEndpoint(Service(server.Url));

        var error = await Refresh(endpoint);

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"access_token":""")]
    public async Task Says_that_an_answer_has_no_token(string body)
    {
        await using var server = new TestServer(Answer.Json(body));
        using var endpoint = new TokenEndpoint(Service(server.Url));

        Assert.Equal(ErrorIds.ResponseInvalid, (await Refresh(endpoint)).ErrorId);
    }

    [Fact]
    public async Task Repeats_what_was_never_sent()
    {
        var port = ClosedPort();
        var time = new FakeTime();
        using var endpoint = new TokenEndpoint(Service(new Uri($"http://127.0.0.1:{port}/")) with { TimeProvider = time, MaximumRetryCount = 2 });

        var error = await Refresh(endpoint);

        Assert.Equal(ErrorIds.Unavailable, error.ErrorId);
        Assert.Equal(2, time.Waits.Count);
    }

    [Fact]
    public async Task Never_takes_its_secrets_to_another_host()
    {
        await using var other = new TestServer(Answer.Json(Pair));
        await using var server = new TestServer(Answer.Redirect(other.Url, 307));
        using var endpoint = new TokenEndpoint(Service(server.Url));

        Assert.Equal(ErrorIds.InsecureUri, (await Refresh(endpoint)).ErrorId);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData(400, """{"error":"ECHO","error_description":"ECHO is not known"}""")]
    [InlineData(500, "ECHO")]
    [InlineData(200, "ECHO")]
    [InlineData(200, """{"token": "fresh-canary", "x":ECHO""")]
    public async Task Shows_none_of_its_secrets(int status, string body)
    {
        await using var server = new TestServer((r, _) => Answer.Json(body.Replace("ECHO", r.Body, StringComparison.Ordinal), status));
        using var endpoint = new TokenEndpoint(Service(server.Url));
        var log = new RecordingLog();

        var error = await Assert.ThrowsAsync<MakiniException>(() => endpoint.RefreshAsync(TokenService.First(), log, CancellationToken.None));

        var seen = $"{error} {error.Body} {error.ErrorCode} {string.Join(' ', log.Lines)}";
        Assert.All(["refresh-1", TokenService.ClientSecret, "fresh-canary"], s => Assert.DoesNotContain(s, seen, StringComparison.Ordinal));
    }

    [Fact]
    public void Wants_https() =>
        Assert.Equal(ErrorIds.InsecureUri, Assert.Throws<MakiniException>(() => new TokenEndpoint(Service(new Uri("http://example.org/")))).ErrorId);

    private static ServiceOptions Service(Uri url) => new() { Name = "plant", BaseUri = url, TimeProvider = new FakeTime() };

    private static Task<MakiniException> Refresh(TokenEndpoint endpoint) =>
        Assert.ThrowsAsync<MakiniException>(() => endpoint.RefreshAsync(TokenService.First(), NullCallLog.Instance, CancellationToken.None));

    private static int ClosedPort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}

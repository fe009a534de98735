using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Connections;

public sealed class ReauthorizationTests
{
    [Theory]
    [InlineData("""{"data":{"sync_status":"fail"}}""", 200, ErrorIds.ReauthorizationRequired)]
    [InlineData("""{"data":{"sync_status":"done"}}""", 200, ErrorIds.TokenExpired)]
    [InlineData("""{"message":"Unauthenticated."}""", 401, ErrorIds.TokenExpired)]
    [InlineData("""{"message":"down"}""", 404, ErrorIds.TokenExpired)]
    public async Task The_health_tells_which_credentials_were_refused(string health, int status, string errorId)
    {
        await using var server = new TestServer(
            (r, _) => r.Method == "POST" ? Answer.Status(401, "x-request-id: r-1") : Answer.Json(health, status));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal(errorId == ErrorIds.ReauthorizationRequired, error.RequiresReauthorization);
        Assert.Equal((401, "r-1"), (error.StatusCode, error.RequestId));
        Assert.Equal(["POST /api/things", "GET /api/integrations/current"], server.Requests.Select(r => $"{r.Method} {r.Target}"));
    }

    [Fact]
    public async Task Calls_that_the_system_refuses_do_not_renew_the_token_each()
    {
        await using var server = new TestServer((r, n) => r.Target switch
        {
            "/link/token" => Answer.Json($$"""{"access_token":"access-{{n}}","refresh_token":"refresh-{{n}}"}"""),
            "/api/integrations/current" => Answer.Json("""{"data":{"sync_status":"fail"}}"""),
            _ => Answer.Status(401),
        });
        var options = Connect.Options(server.Url);
        using var connection = new MakiniConnection(options with { TokenSource = new RefreshingTokenSource(TokenService.First(), new TokenEndpoint(options)) });

        for (var call = 0; call < 3; call++)
            Assert.Equal(ErrorIds.ReauthorizationRequired, (await Connect.FailsAsync(() => connection.GetAsync())).ErrorId);

        Assert.Single(server.Requests, r => r.Target == "/link/token");
    }

    [Fact]
    public async Task An_error_code_of_the_list_says_it_without_a_question()
    {
        await using var server = new TestServer(Answer.Json("""{"error":{"code":"RECONNECT","message":"log in again"}}""", 403));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { ReauthorizationCodes = ["other", "reconnect"] });

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal((ErrorIds.ReauthorizationRequired, 403, "RECONNECT"), (error.ErrorId, error.StatusCode, error.ErrorCode));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_error_names_the_connection_and_how_to_reconnect()
    {
        await using var server = new TestServer((r, _) => r.Method == "POST" ? Answer.Status(401) : Answer.Json("""{"data":{"sync_status":"fail"}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Same(connection, error.Target);
        Assert.Contains("Connect-Makini 'plant' -Link -Reconnect", error.RecommendedAction, StringComparison.Ordinal);
        Assert.True(connection.RequiresReauthorization);
        Assert.Equal("fail", connection.Status);
        Assert.NotNull(connection.Reason);
    }
}

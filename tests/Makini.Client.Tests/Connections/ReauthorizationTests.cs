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
        Assert.Same(connection, error.Target);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("""{"message":"Please re-authenticate."}""", 401)]
    [InlineData("""{"code":"REAUTH_REQUIRED"}""", 403)]
    public async Task Words_that_say_it_name_the_connection_and_how_to_reconnect_as_well(string body, int status)
    {
        await using var server = new TestServer(Answer.Json(body, status));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.GetAsync());

        Assert.Equal((ErrorIds.ReauthorizationRequired, true), (error.ErrorId, error.RequiresReauthorization));
        Assert.Same(connection, error.Target);
        Assert.Contains("Connect-Makini 'plant' -Link -Reconnect", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_connection_remembers_what_an_error_code_said_until_the_call_goes_through_or_a_synchronisation_went_well()
    {
        var (isRefused, at) = (true, "2020-01-01T00:00:00Z");
        await using var server = new TestServer((r, _) =>
            r.Target == "/api/integrations/current" ? Answer.Json($$$"""{"data":{"sync_status":"done","sync_updated_at":"{{{at}}}"}}""")
            : r.Target == "/api/things" && isRefused ? Answer.Json("""{"code":"E7"}""", 422)
            : Answer.Json("""{"data":[]}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { ReauthorizationCodes = ["E7"] });

        await Connect.FailsAsync(() => connection.GetAsync());
        await connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None);
        Assert.Equal(("fail", "done", true), (connection.Status, connection.SyncStatus, connection.RequiresReauthorization));
        Assert.Contains("E7", connection.Reason, StringComparison.Ordinal);
        await connection.GetAsync("/api/copies");
        Assert.True(connection.RequiresReauthorization);

        isRefused = false;
        await connection.GetAsync();
        Assert.Equal(("done", false, null), (connection.Status, connection.RequiresReauthorization, connection.Reason));

        isRefused = true;
        await Connect.FailsAsync(() => connection.GetAsync());
        at = "2100-01-01T00:00:00Z";
        await connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None);
        Assert.False(connection.RequiresReauthorization);
    }

    [Fact]
    public async Task A_401_that_neither_token_nor_status_explains_says_both()
    {
        await using var server = new TestServer((r, _) => r.Method == "POST" ? Answer.Status(401) : Answer.Json("""{"data":{"sync_status":"inprogress"}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Connect.FailsAsync(() => connection.PostAsync());

        Assert.Equal((ErrorIds.TokenExpired, false), (error.ErrorId, error.RequiresReauthorization));
        Assert.Contains("takes the token elsewhere; the synchronisation is 'inprogress'", error.Message, StringComparison.Ordinal);
        Assert.Contains("New-MakiniLink 'plant'", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_has_no_status_to_ask_for()
    {
        await using var server = new TestServer(Answer.Status(401));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { IsAdmin = true });

        Assert.Equal(ErrorIds.TokenExpired, (await Connect.FailsAsync(() => connection.GetAsync())).ErrorId);
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

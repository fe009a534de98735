using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Connections;

public sealed class MakiniConnectionTests
{
    private const string Current = "/api/integrations/current";

    [Fact]
    public async Task Reads_the_status_and_remembers_it()
    {
        await using var server = new TestServer(Answer.Json(
            """
            {"data":{"id":"7","company_name":"Acme","email":"a@b.c","provider":"jd-edwards-world","sync_status":"done",
             "sync_updated_at":"2025-09-15T08:30:00Z","updated_at":"2025-09-15 08:30:00","new_member":[1]}}
            """));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        Assert.Null(connection.Status);
        Assert.Null(connection.Platform);

        var status = await connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None);

        var time = new DateTimeOffset(2025, 9, 15, 8, 30, 0, TimeSpan.Zero);
        Assert.Equal(new IntegrationStatus("7", "Acme", "a@b.c", "jd-edwards-world", "done", time, time), status);
        Assert.Same(status, connection.Integration);
        Assert.Equal(("done", time, false, (string?)null), (connection.Status, connection.LastSync, connection.RequiresReauthorization, connection.Reason));
        Assert.Equal("jd-edwards-world", connection.Platform);
        Assert.False(status.RequiresReauthorization);
        Assert.Equal(Current, Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("""{"id":7,"provider":"x","sync_status":"fail","sync_updated_at":1757925000}""")]
    [InlineData("""{"data":[{"id":"7","provider":"x","sync_status":"FAIL","sync_updated_at":"1757925000","updated_at":{}}]}""")]
    [InlineData("""{"data":{"id":7,"provider":"x","sync_status":"fail","sync_updated_at":"2025-09-15T08:30:00","email":false}}""")]
    public async Task Reads_odd_forms_of_status(string json)
    {
        await using var server = new TestServer(Answer.Json(json));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var status = await connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(("7", "x"), (status.Id, status.Provider));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1757925000), status.SyncUpdatedAt);
        Assert.Null(status.UpdatedAt);
        Assert.True(status.RequiresReauthorization);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("""{"data":[1,2]}""")]
    [InlineData("""{"data":{"id":"\ud800"}}""")]
    public async Task Says_when_the_answer_is_no_status(string json)
    {
        await using var server = new TestServer(Answer.Json(json));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        var error = await Assert.ThrowsAsync<MakiniException>(
            () => connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
        Assert.Null(connection.Status);
    }

    [Fact]
    public async Task Asks_for_the_platform_once()
    {
        await using var server = new TestServer(Answer.Json("""{"data":{"provider":"netsuite"}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));

        Assert.Equal("netsuite", await connection.GetPlatformAsync(NullCallLog.Instance, CancellationToken.None));
        Assert.Equal("netsuite", await connection.GetPlatformAsync(NullCallLog.Instance, CancellationToken.None));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Does_not_ask_for_a_platform_that_was_given()
    {
        await using var server = new TestServer(Answer.Json("""{"data":{"provider":"netsuite"}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url) with { Platform = "jd-edwards-world" });

        Assert.Equal("jd-edwards-world", await connection.GetPlatformAsync(NullCallLog.Instance, CancellationToken.None));
        await connection.GetStatusAsync(NullCallLog.Instance, CancellationToken.None);

        Assert.Equal("jd-edwards-world", connection.Platform);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Knows_when_its_token_ends_after_the_first_call()
    {
        await using var server = new TestServer(Answer.Json("{}"));
        var end = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        using var connection = new MakiniConnection(
            Connect.Options(server.Url) with { TokenSource = new StaticTokenSource(new AccessToken("abcd", end)) });
        Assert.Null(connection.TokenExpiresAt);

        using var answer = await connection.GetAsync();

        Assert.Equal(end, connection.TokenExpiresAt);
    }

    [Theory]
    [InlineData("http://api.makini.io")]
    [InlineData("http://10.0.0.1:8080")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://127.0.0.1@evil.example")]
    [InlineData("https://user:hunter2@api.makini.io")]
    public void Refuses_an_address_that_is_not_safe(string uri)
    {
        var error = Assert.Throws<MakiniException>(() => new MakiniConnection(Connect.Options(new Uri(uri))));

        Assert.Equal(ErrorIds.InsecureUri, error.ErrorId);
        Assert.False(string.IsNullOrEmpty(error.RecommendedAction));
        Assert.DoesNotContain("hunter2", $"{error} {error.Target}", StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_address_without_host()
    {
        var options = Connect.Options(new Uri("api.makini.io", UriKind.Relative));

        Assert.Equal(ErrorIds.InsecureUri, Assert.Throws<MakiniException>(() => new MakiniConnection(options)).ErrorId);
    }

    [Theory]
    [InlineData("https://api.makini.io")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://[::1]:5000")]
    public void Takes_https_and_this_machine(string uri)
    {
        var options = Connect.Options(new Uri(uri)) with { Environment = MakiniEnvironment.Test, IsSandbox = true };
        using var connection = new MakiniConnection(options);

        Assert.Equal(new Uri(uri), connection.BaseUri);
        Assert.Equal("plant", connection.Name);
        Assert.Equal("plant", connection.ToString());
        Assert.Equal(MakiniEnvironment.Test, connection.Environment);
        Assert.True(connection.IsSandbox);
        Assert.Equal(new FakeTime().GetUtcNow(), connection.ConnectedAt);
    }

    [Fact]
    public void Refuses_settings_without_sense()
    {
        var options = Connect.Options(new Uri("https://api.makini.io"));

        Assert.Throws<ArgumentOutOfRangeException>(() => new MakiniConnection(options with { Timeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MakiniConnection(options with { Timeout = TimeSpan.MaxValue }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MakiniConnection(options with { MaximumRetryCount = -1 }));
    }
}

using System.Text.Json;
using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Connections;

namespace Makini.Client.Tests.Connections;

public sealed class AdminClientTests
{
    [Fact]
    public async Task Lists_connections_over_all_pages()
    {
        await using var server = new TestServer(
            Answer.Json("""{"data":[{"key":"1"},{"key":"2"}],"meta":{"current_page":1,"last_page":"2"}}"""),
            Answer.Json("""{"data":[{"key":"3"}],"meta":{"current_page":2,"last_page":2}}"""));

        var all = await ListAsync(server);

        Assert.Equal(["1", "2", "3"], all.Select(c => c.Key));
        Assert.Equal(["/api/system/connections?page=1", "/api/system/connections?page=2"], server.Requests.Select(r => r.Target));
    }

    [Theory]
    [InlineData("""[{"key":"1"}]""")]
    [InlineData("""{"data":[{"id":1}]}""")]
    [InlineData("""{"data":[{"key":null,"id":"1"},{"name":"without key"},null,5],"links":{"next":null}}""")]
    [InlineData("""{"data":{"key":"1"}}""")]
    public async Task Reads_lists_of_any_shape(string body)
    {
        await using var server = new TestServer(Answer.Json(body));

        Assert.Equal("1", Assert.Single(await ListAsync(server)).Key);
    }

    [Fact]
    public async Task Follows_links_where_no_page_count_is_told_and_ends_at_an_empty_page()
    {
        await using var server = new TestServer(
            Answer.Json("""{"data":[{"key":"1"}],"links":{"next":"https://x.test?page=2"}}"""),
            Answer.Json("""{"data":[{"key":"1"}],"links":{"next":"https://x.test?page=3"}}"""),
            Answer.Json("""{"data":[],"links":{"next":"https://x.test"}}"""));

        Assert.Equal(2, (await ListAsync(server)).Count);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Reads_all_that_is_told_of_a_connection()
    {
        await using var server = new TestServer(Answer.Json(
            """
            {"data":[{"key":"k1","name":"Plant","email":"a@b.c","status":"Active","integration_name":"jd-edwards-world","sync_status":"FAIL",
            "sync_updated_at":"2026-10-08 11:00:00","connected_at":1791460800,"created_at":"2026-10-08T00:00:00Z","tags":["x",5,null],
            "user_metadata":[{"key":"site","value":30},{"key":"none","value":null}],"new_member":{"a":1}}]}
            """));

        var one = Assert.Single(await ListAsync(server));

        Assert.Equal(("Plant", "a@b.c", "Active", "jd-edwards-world", "FAIL"), (one.Name, one.Email, one.Status, one.Platform, one.SyncStatus));
        Assert.True(one.RequiresReauthorization);
        Assert.Equal(new DateTimeOffset(2026, 10, 8, 11, 0, 0, TimeSpan.Zero), one.LastSync);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_791_460_800), one.ConnectedAt);
        Assert.Null(one.UpdatedAt);
        Assert.Equal(["x", "5"], one.Tags);
        Assert.Equal("30", one.Metadata["site"]);
        Assert.Null(one.Metadata["none"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":5}""")]
    [InlineData("5")]
    public async Task Says_that_there_is_no_list(string body)
    {
        await using var server = new TestServer(Answer.Json(body));

        Assert.Equal(ErrorIds.ResponseInvalid, (await Assert.ThrowsAsync<MakiniException>(() => ListAsync(server))).ErrorId);
    }

    [Theory]
    [InlineData("""{"data":{"access_token":"abcd","refresh_token":"efgh","expires_in":"1791460800","key":"k1"}}""", "k1")]
    [InlineData("""{"token":"abcd","refresh_token":"efgh"}""", null)]
    public async Task Makes_a_connection(string body, string? key)
    {
        await using var server = new TestServer(Answer.Json(body, 201));
        var credentials = new Dictionary<string, string> { ["login"] = "joe", ["password"] = "p\"w-canary" };

        var created = await Run(server, c => c.CreateAsync(
            new NewRemoteConnection("Plant", "a@b.c", "inextia", credentials), NullCallLog.Instance, CancellationToken.None));

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/api/system/connections"), (request.Method, request.Target));
        using var sent = JsonDocument.Parse(request.Body);
        Assert.Equal("inextia", sent.RootElement.GetProperty("provider").GetString());
        Assert.Equal("p\"w-canary", sent.RootElement.GetProperty("credentials").GetProperty("password").GetString());
        Assert.Equal(key, created.Key);
        Assert.Equal("abcd", created.Tokens.AccessToken.Secret);
        Assert.Equal("efgh", created.Tokens.RefreshToken);
    }

    [Fact]
    public async Task Hides_credentials_that_an_answer_repeats()
    {
        await using var server = new TestServer((r, _) => Answer.Json($$"""{"message":"s3cr3t/canary is wrong","sent":{{r.Body}}}""", 422));
        var credentials = new Dictionary<string, string> { ["pin"] = "s3cr3t/canary" };
        var log = new RecordingLog();

        var error = await Assert.ThrowsAsync<MakiniException>(() => Run(server, c => c.CreateAsync(
            new NewRemoteConnection("Plant", "a@b.c", "x", credentials), log, CancellationToken.None)));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.DoesNotContain("canary", $"{error} {error.Body} {string.Join(' ', log.Lines)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("deleted")]
    public async Task Deletes_a_connection_whatever_is_answered(string body)
    {
        await using var server = new TestServer(Answer.Json(body));

        await Run(server, async c =>
        {
            await c.DeleteAsync("a/b", NullCallLog.Instance, CancellationToken.None);
            return 0;
        });

        var request = Assert.Single(server.Requests);
        Assert.Equal(("DELETE", "/api/system/connections/a%2Fb"), (request.Method, request.Target));
    }

    [Theory]
    [InlineData("""{"data":{"token":"abcd","expires_in":300}}""")]
    [InlineData("""{"access_token":"abcd","expires_in":"300"}""")]
    public async Task Issues_a_token(string body)
    {
        await using var server = new TestServer(Answer.Json(body));
        var before = DateTimeOffset.UtcNow;

        var set = await Run(server, c => c.IssueTokenAsync("k1", NullCallLog.Instance, CancellationToken.None));

        Assert.Equal("/api/system/connections/k1/token", Assert.Single(server.Requests).Target);
        Assert.Equal("abcd", set.AccessToken.Secret);
        Assert.InRange(set.ExpiresAt!.Value, before.AddSeconds(300), DateTimeOffset.UtcNow.AddSeconds(300));
    }

    [Theory]
    [InlineData("""{"data":[{"key":"site","value":"30"},{"key":"owner","value":"Joe"}]}""")]
    [InlineData("""{"data":{"site":30,"owner":"Joe"}}""")]
    [InlineData("""{"data":[{"key":"k1","name":"Plant","user_metadata":{"site":"30","owner":"Joe"}}]}""")]
    [InlineData("""[{"name":"site","value":"30"},{"name":"owner","value":"Joe"}]""")]
    public async Task Reads_metadata_of_any_shape(string body)
    {
        await using var server = new TestServer(Answer.Json(body));

        var metadata = await Run(server, c => c.GetMetadataAsync("k1", NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(["owner=Joe", "site=30"], metadata.Select(p => $"{p.Key}={p.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sets_metadata_as_a_list_of_names_and_values()
    {
        await using var server = new TestServer(Answer.Json(""));

        await Run(server, async c =>
        {
            await c.SetMetadataAsync("k1", [new("site", "30"), new("none", null)], NullCallLog.Instance, CancellationToken.None);
            return 0;
        });

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/api/system/connections/k1/metadata"), (request.Method, request.Target));
        Assert.Equal("""[{"key":"site","value":"30"},{"key":"none","value":null}]""", request.Body);
    }

    [Fact]
    public async Task Lists_platforms_of_any_shape()
    {
        await using var server = new TestServer(Answer.Json(
            """{"data":[{"key":"netsuite","name":"NetSuite","tier":2},"sap-s4",{"name":"Only a name"},{}]}"""));

        var all = await Run(server, async c => await ToListAsync(c.ListPlatformsAsync(NullCallLog.Instance, CancellationToken.None)));

        Assert.Equal(["netsuite", "sap-s4", "Only a name"], all.Select(p => p.Key));
        Assert.Equal("2", all[0].Properties["tier"]);
    }

    [Fact]
    public async Task Reads_the_client()
    {
        await using var server = new TestServer(Answer.Json(
            """{"data":{"id":7,"name":"Acme","logo_url":null,"email":"a@b.c","default_redirect":"https://x.test","redirects":["https://x.test"]}}"""));

        var client = await Run(server, c => c.GetClientAsync(NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(("7", "Acme", null, "a@b.c", "https://x.test"), (client.Id, client.Name, client.LogoUrl, client.Email, client.DefaultRedirect));
        Assert.Equal(["https://x.test"], client.Redirects);
    }

    private static Task<List<RemoteConnection>> ListAsync(TestServer server) =>
        Run(server, c => ToListAsync(c.ListConnectionsAsync(NullCallLog.Instance, CancellationToken.None)));

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items) all.Add(item);
        return all;
    }

    private static async Task<T> Run<T>(TestServer server, Func<AdminClient, Task<T>> call)
    {
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        return await call(new AdminClient(connection));
    }
}

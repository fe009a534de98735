using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Makini.Sandbox.Tests.Accounts;

public sealed class ConnectionTests(AccountFixture fixture) : IClassFixture<AccountFixture>
{
    private const string Path = "api/system/connections";

    [Fact]
    public async Task Lists_all_15_a_page()
    {
        var admin = await fixture.LoginAsync();
        var (keys, next) = (new List<string?>(), (string?)Path);
        while (next is not null)
        {
            var page = await fixture.CallAsync(HttpMethod.Get, next, admin);
            Assert.Equal(15, page.GetProperty("meta").GetProperty("per_page").GetInt32());
            keys.AddRange(page.GetProperty("data").EnumerateArray().Select(c => c.GetProperty("key").GetString()));
            next = page.GetProperty("links").GetProperty("next").GetString();
            Assert.True(next is null || page.GetProperty("data").GetArrayLength() == 15);
        }

        Assert.True(keys.Count > 15);
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(keys, (await fixture.ListAsync(admin)).Select(c => c.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task Lists_systems_of_many_kinds_and_states()
    {
        var all = await fixture.ListAsync(await fixture.LoginAsync());
        Assert.Equal(14, all[0].GetProperty("key").GetString()!.Length);
        Assert.Equal("jd-edwards-world", all[0].GetProperty("integration_name").GetString());
        Assert.Equal(fixture.Sandbox.ClientId, all[0].GetProperty("client_id").GetString());
        var providers = all.Select(c => c.GetProperty("integration_name").GetString()).ToHashSet();
        foreach (var provider in new[] { "jd-edwards-enterprise-one", "netsuite", "sap-s4" }) Assert.Contains(provider, providers);
        var states = all.Select(c => c.GetProperty("sync_status").GetString()).ToHashSet();
        foreach (var state in new[] { "inprogress", "done", "fulldone", "error", "fail" }) Assert.Contains(state, states);
    }

    [Theory]
    [InlineData("per_page=0")]
    [InlineData("per_page=101")]
    [InlineData("per_page=many")]
    [InlineData("page=0")]
    public async Task Answers_400_to_a_page_that_is_none(string query)
    {
        using var response = await fixture.SendAsync(HttpMethod.Get, $"{Path}?{query}", await fixture.LoginAsync());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Connects_a_system_which_is_pending_first()
    {
        var admin = await fixture.LoginAsync();
        var (key, access, _) = await fixture.ConnectAsync(admin, "Rowan Ltd", "sap-s4");
        var pending = await FindAsync(admin, key);
        Assert.Equal(("Pending", "inprogress"), States(pending));
        Assert.Equal(JsonValueKind.Null, pending.GetProperty("connected_at").ValueKind);
        fixture.Time.Advance(TimeSpan.FromSeconds(1));
        var active = await FindAsync(admin, key);
        Assert.Equal(("Active", "done"), States(active));
        Assert.Equal(fixture.Time.GetUtcNow(), active.GetProperty("connected_at").GetDateTimeOffset());
        var own = (await fixture.CallAsync(HttpMethod.Get, "api/integrations/current", access)).GetProperty("data");
        Assert.Equal(key, own.GetProperty("id").GetString());
        Assert.Equal("Rowan Ltd", own.GetProperty("company_name").GetString());
        Assert.Equal("sap-s4", own.GetProperty("provider").GetString());
    }

    [Theory]
    [InlineData("""{"email":"a@b.c","provider":"netsuite","credentials":{"k":"v"}}""", "name")]
    [InlineData("""{"name":" ","email":"a@b.c","provider":"netsuite","credentials":{"k":"v"}}""", "name")]
    [InlineData("""{"name":"n","provider":"netsuite","credentials":{"k":"v"}}""", "email")]
    [InlineData("""{"name":"n","email":"nobody","provider":"netsuite","credentials":{"k":"v"}}""", "email")]
    [InlineData("""{"name":"n","email":"a@b@c","provider":"netsuite","credentials":{"k":"v"}}""", "email")]
    [InlineData("""{"name":"n","email":"a@b.c","credentials":{"k":"v"}}""", "provider")]
    [InlineData("""{"name":"n","email":"a@b.c","provider":"abacus","credentials":{"k":"v"}}""", "provider")]
    [InlineData("""{"name":"n","email":"a@b.c","provider":"netsuite"}""", "credentials")]
    [InlineData("""{"name":"n","email":"a@b.c","provider":"netsuite","credentials":{}}""", "credentials")]
    [InlineData("""{"name":"n","email":"a@b.c","provider":"netsuite","credentials":{"k":""}}""", "credentials")]
    [InlineData("""{"name":"n","email":"a@b.c","provider":"netsuite","credentials":["v"]}""", "credentials")]
    [InlineData("{}", "name,email,provider,credentials")]
    [InlineData("[]", "name,email,provider,credentials")]
    public async Task Answers_422_with_the_members_that_do_not_do(string body, string members)
    {
        var admin = await fixture.LoginAsync();
        var count = (await fixture.ListAsync(admin)).Count;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await fixture.SendAsync(HttpMethod.Post, Path, admin, content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var error = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.Equal(members, string.Join(',', error.GetProperty("errors").EnumerateObject().Select(e => e.Name)));
        Assert.Equal(count, (await fixture.ListAsync(admin)).Count);
    }

    [Fact]
    public async Task Answers_400_to_a_body_that_is_no_JSON()
    {
        using var response = await fixture.SendAsync(HttpMethod.Post, Path, await fixture.LoginAsync(), new StringContent("{"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Deletes_one_whose_tokens_end_at_once()
    {
        var admin = await fixture.LoginAsync();
        var (key, access, refresh) = await fixture.ConnectAsync(admin, "Sorbus AG", "netsuite");
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(access));
        await fixture.CallAsync(HttpMethod.Delete, $"{Path}/{key}", admin);
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.StatusAsync(access));
        using var refreshed = await fixture.PostGrantAsync("refresh_token", ("refresh_token", refresh));
        Assert.Equal(HttpStatusCode.BadRequest, refreshed.StatusCode);
        Assert.DoesNotContain(await fixture.ListAsync(admin), c => c.GetProperty("key").GetString() == key);
        using var again = await fixture.SendAsync(HttpMethod.Delete, $"{Path}/{key}", admin);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Lets_the_holder_of_its_token_delete_it()
    {
        var admin = await fixture.LoginAsync();
        var (key, access, _) = await fixture.ConnectAsync(admin, "Teak GmbH", "netsuite");
        await fixture.CallAsync(HttpMethod.Delete, "api/integrations/current", access);
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.StatusAsync(access));
        Assert.DoesNotContain(await fixture.ListAsync(admin), c => c.GetProperty("key").GetString() == key);
    }

    [Fact]
    public async Task Issues_a_token_that_says_its_life_in_seconds()
    {
        var admin = await fixture.LoginAsync();
        var key = (await fixture.ListAsync(admin))[1].GetProperty("key").GetString();
        var data = (await fixture.CallAsync(HttpMethod.Post, $"{Path}/{key}/token", admin)).GetProperty("data");
        Assert.Equal((int)TimeSpan.FromDays(30).TotalSeconds, data.GetProperty("expires_in").GetInt32());
        var own = await fixture.CallAsync(HttpMethod.Get, "api/integrations/current", data.GetProperty("token").GetString()!);
        Assert.Equal(key, own.GetProperty("data").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Keeps_metadata()
    {
        var admin = await fixture.LoginAsync();
        var (key, access, _) = await fixture.ConnectAsync(admin, "Ulmus BV", "netsuite");
        await SetAsync(admin, key, new { key = "site", value = "Köln" }, new { key = "tier", value = "gold" });
        var answer = await SetAsync(admin, key, new { key = "tier", value = "" }, new { key = "sla", value = "4 h" });
        const string Expected = """[{"key":"site","value":"Köln"},{"key":"tier","value":""},{"key":"sla","value":"4 h"}]""";
        Assert.Equal(Expected, answer.GetProperty("data").GetRawText());
        Assert.Equal(Expected, (await fixture.CallAsync(HttpMethod.Get, $"{Path}/{key}/metadata", admin)).GetProperty("data").GetRawText());
        var own = (await fixture.CallAsync(HttpMethod.Get, "api/integrations/current", access)).GetProperty("data");
        Assert.Equal("4 h", own.GetProperty("user_metadata").GetProperty("sla").GetString());
        Assert.Equal("Köln", (await FindAsync(admin, key)).GetProperty("user_metadata").GetProperty("site").GetString());
    }

    [Theory]
    [InlineData("{}", "metadata")]
    [InlineData("""[{"key":"a","value":"b"},{"key":"a"}]""", "1.value")]
    [InlineData("""[{"value":"b"}]""", "0.key")]
    [InlineData("""[{"key":"","value":"b"}]""", "0.key")]
    [InlineData("""[{"key":"a","value":5},"a"]""", "0.value,1.key,1.value")]
    public async Task Answers_422_to_metadata_that_are_none(string body, string members)
    {
        var admin = await fixture.LoginAsync();
        var key = (await fixture.ListAsync(admin))[0].GetProperty("key").GetString();
        using var response = await fixture.SendAsync(HttpMethod.Post, $"{Path}/{key}/metadata", admin, new StringContent(body));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(members, string.Join(',', errors.EnumerateObject().Select(e => e.Name)));
        Assert.Equal(0, (await fixture.CallAsync(HttpMethod.Get, $"{Path}/{key}/metadata", admin)).GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData("DELETE", "")]
    [InlineData("GET", "/metadata")]
    [InlineData("POST", "/metadata")]
    [InlineData("POST", "/token")]
    public async Task Answers_404_to_a_connection_that_is_not_there(string method, string what)
    {
        using var body = new StringContent("[]");
        var (path, admin) = ($"{Path}/00000000000000{what}", await fixture.LoginAsync());
        using var response = await fixture.SendAsync(new HttpMethod(method), path, admin, method == "POST" ? body : null);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("00000000000000", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_platforms_and_client()
    {
        var admin = await fixture.LoginAsync();
        var platforms = (await fixture.CallAsync(HttpMethod.Get, "api/system/platforms", admin)).GetProperty("data").EnumerateArray();
        var keys = platforms.Select(p => p.GetProperty("key").GetString()).ToHashSet();
        Assert.All(await fixture.ListAsync(admin), c => Assert.Contains(c.GetProperty("integration_name").GetString(), keys));
        var client = (await fixture.CallAsync(HttpMethod.Get, "api/system/client", admin)).GetProperty("data");
        Assert.Equal(fixture.Sandbox.ClientId, client.GetProperty("id").GetString());
        var redirects = client.GetProperty("redirects").EnumerateArray().Select(r => r.GetString());
        Assert.Contains(client.GetProperty("default_redirect").GetString(), redirects);
    }

    [Fact]
    public async Task Connects_and_deletes_many_at_once()
    {
        var admin = await fixture.LoginAsync();
        var before = (await fixture.ListAsync(admin)).Count;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            var (key, access, _) = await fixture.ConnectAsync(admin, $"Customer {i}", "netsuite");
            Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(access));
            await fixture.CallAsync(HttpMethod.Delete, $"{Path}/{key}", admin);
        }));
        Assert.Equal(before, (await fixture.ListAsync(admin)).Count);
    }

    private static (string?, string?) States(JsonElement connection) =>
        (connection.GetProperty("status").GetString(), connection.GetProperty("sync_status").GetString());

    private async Task<JsonElement> FindAsync(string admin, string key) =>
        (await fixture.ListAsync(admin)).Single(c => c.GetProperty("key").GetString() == key);

    private Task<JsonElement> SetAsync(string admin, string key, params object[] items) =>
        fixture.CallAsync(HttpMethod.Post, $"{Path}/{key}/metadata", admin, items);
}

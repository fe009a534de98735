using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Makini.Sandbox.Tests.Accounts;

public sealed class TokenTests(AccountFixture fixture) : IClassFixture<AccountFixture>
{
    [Fact]
    public async Task Answers_as_Makini_does()
    {
        using var response = await fixture.PostGrantAsync("client_credentials");
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("no-cache", Assert.Single(response.Headers.Pragma).Name);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("bearer", body.GetProperty("token_type").GetString());
        Assert.Equal(fixture.Time.GetUtcNow().AddDays(30).ToUnixTimeSeconds(), body.GetProperty("expires_in").GetInt64());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    public async Task Takes_JSON_like_a_form(string contentType)
    {
        var body = new { grant_type = "client_credentials", client_id = fixture.Sandbox.ClientId, client_secret = fixture.ClientSecret };
        var json = JsonSerializer.Serialize(body);
        using var content = new StringContent(json, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await fixture.SendAsync(HttpMethod.Post, "link/token", body: content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Takes_a_refresh_as_JSON()
    {
        var (_, _, refresh) = await ConnectAsync();
        var (id, secret) = (fixture.Sandbox.ClientId, fixture.ClientSecret);
        var body = new { grant_type = "refresh_token", refresh_token = refresh, client_id = id, client_secret = secret };
        using var response = await fixture.SendAsync(HttpMethod.Post, "link/token", body: body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Keeps_the_old_pair_until_the_new_token_is_used()
    {
        var (_, oldAccess, oldRefresh) = await ConnectAsync();
        var (newAccess, _) = await fixture.RefreshAsync(oldRefresh);
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(oldAccess));
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(newAccess));
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.StatusAsync(oldAccess));
        await AssertErrorAsync(await RefreshRawAsync(oldRefresh), HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Fact]
    public async Task Refreshes_again_from_an_old_pair_whose_successor_was_lost()
    {
        var (_, access, refresh) = await ConnectAsync();
        var (lost, _) = await fixture.RefreshAsync(refresh);
        var (kept, _) = await fixture.RefreshAsync(refresh);
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(kept));
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.StatusAsync(access));
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.StatusAsync(lost));
    }

    [Fact]
    public async Task Leaves_other_tokens_of_the_connection_alone_when_one_is_refreshed()
    {
        var admin = await fixture.LoginAsync();
        var (key, _, refresh) = await fixture.ConnectAsync(admin, Guid.NewGuid().ToString(), "netsuite");
        var issued = await fixture.CallAsync(HttpMethod.Post, $"api/system/connections/{key}/token", admin);
        var other = issued.GetProperty("data").GetProperty("token").GetString()!;
        var (access, _) = await fixture.RefreshAsync(refresh);
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(access));
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(other));
    }

    [Fact]
    public async Task Refreshes_the_account_s_token()
    {
        var (oldAccess, oldRefresh) = await fixture.GrantAsync("client_credentials");
        var (newAccess, _) = await fixture.RefreshAsync(oldRefresh);
        await fixture.CallAsync(HttpMethod.Get, "api/system/client", newAccess);
        using var response = await fixture.SendAsync(HttpMethod.Get, "api/system/client", oldAccess);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Ends_access_after_30_days_and_refreshes_for_31()
    {
        var (_, access, refresh) = await ConnectAsync();
        fixture.Time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(access));
        fixture.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.StatusAsync(access));
        var (_, next) = await fixture.RefreshAsync(refresh);
        fixture.Time.Advance(TimeSpan.FromDays(31));
        await AssertErrorAsync(await RefreshRawAsync(next), HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Fact]
    public async Task Gives_every_one_of_many_callers_a_pair_of_its_own()
    {
        var (_, _, refresh) = await ConnectAsync();
        var pairs = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => fixture.RefreshAsync(refresh)));
        Assert.Equal(16, pairs.Select(p => p.Access).Concat(pairs.Select(p => p.Refresh)).Distinct().Count() / 2);
    }

    [Theory]
    [InlineData("client_id", "invalid_client", 401)]
    [InlineData("client_secret", "invalid_client", 401)]
    [InlineData("refresh_token", "invalid_grant", 400)]
    [InlineData("grant_type", "unsupported_grant_type", 400)]
    public async Task Refuses_a_wrong_field(string name, string error, int status) =>
        await AssertErrorAsync(await PostRefreshAsync(name, "wrong"), (HttpStatusCode)status, error);

    [Theory]
    [InlineData("client_id")]
    [InlineData("client_secret")]
    [InlineData("refresh_token")]
    [InlineData("grant_type")]
    public async Task Refuses_a_request_without_a_field(string name)
    {
        await AssertErrorAsync(await PostRefreshAsync(name, null), HttpStatusCode.BadRequest, "invalid_request");
        await AssertErrorAsync(await PostRefreshAsync(name, ""), HttpStatusCode.BadRequest, "invalid_request");
    }

    [Theory]
    [InlineData("application/json", "no json")]
    [InlineData("application/json", "[]")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "{\"grant_type\":5}")]
    [InlineData("application/x-www-form-urlencoded", "{\"grant_type\":\"client_credentials\"}")]
    [InlineData("text/plain", "grant_type=client_credentials")]
    public async Task Refuses_a_body_it_cannot_use(string contentType, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        var response = await fixture.SendAsync(HttpMethod.Post, "link/token", body: content);
        await AssertErrorAsync(response, HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact]
    public async Task Tells_no_secret_in_an_error()
    {
        using var response = await PostRefreshAsync("client_id", "wrong");
        Assert.DoesNotContain(fixture.ClientSecret, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(string Key, string Access, string Refresh)> ConnectAsync() =>
        await fixture.ConnectAsync(await fixture.LoginAsync(), Guid.NewGuid().ToString(), "netsuite");

    private Task<HttpResponseMessage> RefreshRawAsync(string refreshToken) =>
        fixture.PostGrantAsync("refresh_token", ("refresh_token", refreshToken));

    private async Task<HttpResponseMessage> PostRefreshAsync(string changed, string? value)
    {
        var (_, _, refresh) = await ConnectAsync();
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = fixture.Sandbox.ClientId,
            ["client_secret"] = fixture.ClientSecret,
            ["refresh_token"] = refresh,
        };
        fields.Remove(changed);
        if (value is not null) fields[changed] = value;
        return await fixture.PostFormAsync([.. fields.Select(f => (f.Key, f.Value))]);
    }

    private static async Task AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status, string error)
    {
        using (response)
        {
            Assert.Equal(status, response.StatusCode);
            var body = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(error, body.GetProperty("error").GetString());
            Assert.NotEqual("", body.GetProperty("error_description").GetString());
        }
    }
}

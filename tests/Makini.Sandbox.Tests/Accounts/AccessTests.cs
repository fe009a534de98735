using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Makini.Sandbox.Tests.Accounts;

public sealed class AccessTests(AccountFixture fixture) : IClassFixture<AccountFixture>
{
    [Theory]
    [InlineData("GET", "api/system/platforms")]
    [InlineData("GET", "api/system/client")]
    [InlineData("GET", "api/system/connections")]
    [InlineData("POST", "api/system/connections")]
    [InlineData("DELETE", "api/system/connections/1")]
    [InlineData("GET", "api/system/connections/1/metadata")]
    [InlineData("POST", "api/system/connections/1/metadata")]
    [InlineData("POST", "api/system/connections/1/token")]
    public async Task Takes_only_the_account_s_token_at(string method, string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(method, path, fixture.Sandbox.AccessToken));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(method, path, "wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(method, path, null));
    }

    [Theory]
    [InlineData("GET", "api/integrations/current")]
    [InlineData("DELETE", "api/integrations/current")]
    [InlineData("POST", "api/passthrough")]
    [InlineData("GET", "api/raw/tables")]
    [InlineData("GET", "api/raw/tables/F0101/data")]
    public async Task Takes_only_a_connection_s_token_at(string method, string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(method, path, await fixture.LoginAsync()));

    [Theory]
    [InlineData("POST", "api/passthrough")]
    [InlineData("GET", "api/raw/tables")]
    [InlineData("GET", "api/raw/tables/F0101/data")]
    public async Task Gives_World_data_only_to_World_connections(string method, string path)
    {
        var admin = await fixture.LoginAsync();
        var body = method == "POST" ? new { method = "post", sql = "SELECT ABAN8 FROM F0101 FETCH FIRST 1 ROW ONLY" } : null;
        var (_, other, _) = await fixture.ConnectAsync(admin, Guid.NewGuid().ToString(), "netsuite");
        using var refused = await fixture.SendAsync(new HttpMethod(method), path, other, body);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("netsuite", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (_, world, _) = await fixture.ConnectAsync(admin, Guid.NewGuid().ToString(), "jd-edwards-world");
        using var answered = await fixture.SendAsync(new HttpMethod(method), path, world, body);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task Takes_no_refresh_token_as_an_access_token() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.StatusAsync(fixture.RefreshToken));

    [Fact]
    public async Task Gives_a_pair_that_can_be_refreshed_and_then_the_next()
    {
        var before = fixture.Sandbox.AccessToken;
        var (access, refresh) = await fixture.RefreshAsync(fixture.RefreshToken);
        Assert.NotEqual(before, access);
        Assert.Equal((access, refresh), (fixture.Sandbox.AccessToken, fixture.RefreshToken));
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(access));
    }

    [Fact]
    public async Task Expires_its_token_when_told_to()
    {
        var access = fixture.Sandbox.AccessToken;
        fixture.Sandbox.ExpireAccessToken();
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.StatusAsync(access));
        var (next, _) = await fixture.RefreshAsync(fixture.RefreshToken);
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(next));
    }

    [Fact]
    public async Task Ends_the_old_pair_at_a_refresh_when_told_to()
    {
        fixture.Sandbox.RotatesStrictly = true;
        var (old, oldRefresh) = (fixture.Sandbox.AccessToken, fixture.RefreshToken);
        var (next, _) = await fixture.RefreshAsync(oldRefresh);
        fixture.Sandbox.RotatesStrictly = false;
        Assert.Equal(HttpStatusCode.Unauthorized, await fixture.StatusAsync(old));
        using var again = await fixture.PostGrantAsync("refresh_token", ("refresh_token", oldRefresh));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await fixture.StatusAsync(next));
    }

    [Fact]
    public async Task Says_the_sync_status_it_is_told()
    {
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        fixture.Sandbox.SetSyncStatus("fail");
        var data = (await fixture.CallAsync(HttpMethod.Get, "api/integrations/current", fixture.Sandbox.AccessToken)).GetProperty("data");
        Assert.Equal("fail", data.GetProperty("sync_status").GetString());
        Assert.Equal(fixture.Time.GetUtcNow(), data.GetProperty("sync_updated_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Says_expiry_in_the_form_it_is_told()
    {
        var now = fixture.Time.GetUtcNow();
        var expected = new Dictionary<ExpiryForm, string>
        {
            [ExpiryForm.Timestamp] = $"{now.ToUnixTimeSeconds() + 60}",
            [ExpiryForm.TimestampText] = $"\"{now.ToUnixTimeSeconds() + 60}\"",
            [ExpiryForm.Seconds] = "60",
            [ExpiryForm.SecondsText] = "\"60\"",
        };
        foreach (var form in expected.Keys) Assert.Equal(expected[form], await ReadExpiryAsync(form));
    }

    private async Task<string> ReadExpiryAsync(ExpiryForm form)
    {
        var options = new SandboxOptions { AccessTokenLife = TimeSpan.FromMinutes(1), ExpiryForm = form, TimeProvider = fixture.Time };
        await using var sandbox = MakiniSandbox.Start(options);
        using var client = new HttpClient { BaseAddress = sandbox.Url };
        var secret = new NetworkCredential("", sandbox.GetClientSecret()).Password;
        var body = new { grant_type = "client_credentials", client_id = sandbox.ClientId, client_secret = secret };
        using var response = await client.PostAsJsonAsync("link/token", body);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("expires_in").GetRawText();
    }

    private async Task<HttpStatusCode> SendAsync(string method, string path, string? token)
    {
        using var response = await fixture.SendAsync(new HttpMethod(method), path, token);
        return response.StatusCode;
    }
}

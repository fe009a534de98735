using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Tests.Accounts;

public sealed class LinkTests(AccountFixture fixture) : IClassFixture<AccountFixture>
{
    private const string Redirect = "http://127.0.0.1:5005/callback";

    [Fact]
    public async Task Sends_a_code_that_gets_tokens_of_the_World_connection()
    {
        var code = (await AuthorizeAsync()).Find("code")!;
        var (access, refresh) = await fixture.GrantAsync("authorization_code", ("code", code), ("redirect_uri", Redirect));
        var data = (await fixture.CallAsync(HttpMethod.Get, "api/integrations/current", access)).GetProperty("data");
        Assert.Equal("jd-edwards-world", data.GetProperty("provider").GetString());
        Assert.NotEqual(access, (await fixture.RefreshAsync(refresh)).Access);
    }

    [Fact]
    public async Task Takes_a_code_once()
    {
        var code = (await AuthorizeAsync()).Find("code")!;
        await fixture.GrantAsync("authorization_code", ("code", code), ("redirect_uri", Redirect));
        await AssertRefusedAsync(code, Redirect);
    }

    [Fact]
    public async Task Takes_a_code_for_ten_minutes()
    {
        var (early, late) = ((await AuthorizeAsync()).Find("code")!, (await AuthorizeAsync()).Find("code")!);
        fixture.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        await fixture.GrantAsync("authorization_code", ("code", early), ("redirect_uri", Redirect));
        fixture.Time.Advance(TimeSpan.FromSeconds(1));
        await AssertRefusedAsync(late, Redirect);
    }

    [Fact]
    public async Task Takes_a_code_only_with_the_address_it_was_sent_to() =>
        await AssertRefusedAsync((await AuthorizeAsync()).Find("code")!, "http://127.0.0.1:5005/other");

    [Fact]
    public async Task Gives_the_state_back()
    {
        var answer = await AuthorizeAsync("&state=a%26b%3D%2B%20c");
        Assert.Equal("a&b=+ c", answer.Find("state"));
        Assert.Null((await AuthorizeAsync()).Find("state"));
    }

    [Theory]
    [InlineData("&deny=1&state=s", "access_denied")]
    [InlineData("&response_type=token&state=s", "unsupported_response_type")]
    public async Task Sends_an_error_back(string more, string error)
    {
        var answer = await AuthorizeAsync(more);
        Assert.Equal((error, "s", null), (answer.Find("error"), answer.Find("state"), answer.Find("code")));
    }

    [Theory]
    [InlineData("http://localhost:8400/")]
    [InlineData("http://[::1]:8400/x")]
    [InlineData("http://127.0.0.1:8400/?keep=me")]
    [InlineData("https://oauth.pstmn.io/v1/callback")]
    public async Task Goes_back_to_this_machine_and_to_registered_addresses(string redirect)
    {
        using var response = await fixture.SendAsync(HttpMethod.Get, Address(redirect));
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.StartsWith(redirect, response.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        var query = QueryString.Parse(response.Headers.Location.Query);
        Assert.NotNull(query.Find("code"));
        Assert.Equal(redirect.Contains("keep", StringComparison.Ordinal) ? "me" : null, query.Find("keep"));
    }

    [Theory]
    [InlineData("https://example.com/callback")]
    [InlineData("https://oauth.pstmn.io/v1/callback/more")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("http://127.0.0.1/#fragment")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/callback")]
    [InlineData("")]
    public async Task Goes_nowhere_else(string redirect)
    {
        using var response = await fixture.SendAsync(HttpMethod.Get, Address(redirect));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.True((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty("redirect_uri", out _));
    }

    [Fact]
    public async Task Refuses_a_client_it_does_not_know()
    {
        var address = Address(Redirect).Replace(fixture.Sandbox.ClientId, "other", StringComparison.Ordinal);
        using var response = await fixture.SendAsync(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task Connects_a_system_again_that_refused_its_credentials()
    {
        fixture.Sandbox.SetSyncStatus("fail");
        var code = (await AuthorizeAsync()).Find("code")!;
        var (access, _) = await fixture.GrantAsync("authorization_code", ("code", code), ("redirect_uri", Redirect));
        var data = (await fixture.CallAsync(HttpMethod.Get, "api/integrations/current", access)).GetProperty("data");
        Assert.Equal("done", data.GetProperty("sync_status").GetString());
    }

    private string Address(string redirect) =>
        $"{fixture.Sandbox.AuthorizeUri}?client_id={fixture.Sandbox.ClientId}&response_type=code"
        + $"&redirect_uri={Uri.EscapeDataString(redirect)}";

    private async Task<QueryString> AuthorizeAsync(string more = "")
    {
        using var response = await fixture.SendAsync(HttpMethod.Get, Address(Redirect) + more);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(Redirect, response.Headers.Location!.GetLeftPart(UriPartial.Path));
        return QueryString.Parse(response.Headers.Location.Query);
    }

    private async Task AssertRefusedAsync(string code, string redirect)
    {
        using var response = await fixture.PostGrantAsync("authorization_code", ("code", code), ("redirect_uri", redirect));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid_grant", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Makini.Sandbox.Tests.Accounts;

/// <summary>One sandbox whose clock stands still, and what a client of its account does.</summary>
public sealed class AccountFixture : IAsyncLifetime
{
    internal ManualTime Time { get; } = new();

    public MakiniSandbox Sandbox { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public string ClientSecret => new NetworkCredential("", Sandbox.GetClientSecret()).Password;

    public string RefreshToken => new NetworkCredential("", Sandbox.GetRefreshToken()).Password;

    public Task InitializeAsync()
    {
        Sandbox = MakiniSandbox.Start(new SandboxOptions { TimeProvider = Time });
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Sandbox.Url };
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Sandbox.DisposeAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token = null, object? body = null)
    {
        var content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body));
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request);
    }

    /// <summary>Sends, and reads the JSON of an answer of status 200.</summary>
    public async Task<JsonElement> CallAsync(HttpMethod method, string path, string token, object? body = null)
    {
        using var response = await SendAsync(method, path, token, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<HttpResponseMessage> PostFormAsync(params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, "link/token", body: new FormUrlEncodedContent(fields.ToDictionary(f => f.Name, f => f.Value)));

    public Task<HttpResponseMessage> PostGrantAsync(string grantType, params (string Name, string Value)[] fields) =>
        PostFormAsync([("grant_type", grantType), ("client_id", Sandbox.ClientId), ("client_secret", ClientSecret), .. fields]);

    public async Task<(string Access, string Refresh)> GrantAsync(string grantType, params (string Name, string Value)[] fields)
    {
        using var response = await PostGrantAsync(grantType, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (body.GetProperty("access_token").GetString()!, body.GetProperty("refresh_token").GetString()!);
    }

    public Task<(string Access, string Refresh)> RefreshAsync(string refreshToken) =>
        GrantAsync("refresh_token", ("refresh_token", refreshToken));

    public async Task<string> LoginAsync() => (await GrantAsync("client_credentials")).Access;

    /// <summary>What a connection's token, or another, gets at the connection's own status.</summary>
    public async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var response = await SendAsync(HttpMethod.Get, "api/integrations/current", token);
        return response.StatusCode;
    }

    /// <summary>Connects a system, and finds its key in the list.</summary>
    public async Task<(string Key, string Access, string Refresh)> ConnectAsync(string admin, string name, string provider)
    {
        var body = new { name, email = "it@example.com", provider, credentials = new { user = "u", password = "p" } };
        var pair = (await CallAsync(HttpMethod.Post, "api/system/connections", admin, body)).GetProperty("data");
        var key = (await ListAsync(admin)).Single(c => c.GetProperty("name").GetString() == name).GetProperty("key").GetString()!;
        return (key, pair.GetProperty("access_token").GetString()!, pair.GetProperty("refresh_token").GetString()!);
    }

    public async Task<IReadOnlyList<JsonElement>> ListAsync(string admin) =>
        [.. (await CallAsync(HttpMethod.Get, "api/system/connections?per_page=100", admin)).GetProperty("data").EnumerateArray()];
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Makini.Sandbox.Tests.Server;

/// <summary>One sandbox, and a client that knows its token.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    public MakiniSandbox Sandbox { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public static HttpClient Connect(MakiniSandbox sandbox) => new()
    {
        BaseAddress = sandbox.Url,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", sandbox.AccessToken) },
    };

    public Task InitializeAsync()
    {
        Sandbox = MakiniSandbox.Start(new SandboxOptions());
        Client = Connect(Sandbox);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Sandbox.DisposeAsync();
    }

    public Task<HttpResponseMessage> PostSqlAsync(string sql, params object?[] parameters) =>
        Client.PostAsJsonAsync("api/passthrough", new { method = "post", sql, parameters });

    public async Task<JsonElement> QueryAsync(string sql, params object?[] parameters)
    {
        using var response = await PostSqlAsync(sql, parameters);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }

    public Task<JsonElement> GetAsync(string path) => Client.GetFromJsonAsync<JsonElement>(path);
}

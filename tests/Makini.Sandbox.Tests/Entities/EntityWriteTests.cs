using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Makini.Sandbox.Tests.Server;

namespace Makini.Sandbox.Tests.Entities;

public sealed class EntityWriteTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private const string Orders = "/api/eam/work-orders";

    [Fact]
    public async Task What_is_made_is_there_and_what_is_changed_is_changed()
    {
        var asset = (await fixture.GetAsync("/api/eam/assets")).GetProperty("data")[0].GetProperty("key").GetString();
        var made = await SendAsync(HttpMethod.Post, Orders, new { title = "New one", assetKey = asset, estimatedTime = "90", customShade = "green" });
        var path = $"{Orders}/{made.GetProperty("key").GetString()}";
        Assert.Equal(made.GetRawText(), (await fixture.GetAsync(path)).GetProperty("data").GetRawText());
        Assert.Equal("green", made.GetProperty("customShade").GetString());
        var changed = await SendAsync(HttpMethod.Put, path, new { notes = "seen" });
        Assert.Equal(("New one", "seen"), (changed.GetProperty("title").GetString(), changed.GetProperty("notes").GetString()));
        Assert.True(string.CompareOrdinal(made.GetProperty("updatedAt").GetString(), changed.GetProperty("updatedAt").GetString()) <= 0);
        var found = (await fixture.GetAsync($"{Orders}?filter[title]=New one")).GetProperty("data");
        Assert.Equal(1, found.GetArrayLength());
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        using var response = await fixture.Client.PostAsJsonAsync(Orders, new { assetKey = "none", dueAt = "someday", estimatedTime = "long", tasks = "no list" });
        Assert.Equal((HttpStatusCode)422, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.NotEmpty(json.RootElement.GetProperty("message").GetString()!);
        Assert.Equal(["assetKey", "dueAt", "estimatedTime", "tasks"], json.RootElement.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_status_is_one_of_the_entitys()
    {
        var path = $"{Orders}/{(await fixture.GetAsync(Orders)).GetProperty("data")[5].GetProperty("key").GetString()}";
        var status = (await fixture.GetAsync("/api/eam/statuses/work-orders")).GetProperty("data")[3];
        var changed = await SendAsync(HttpMethod.Put, $"{path}/status", new { statusKey = status.GetProperty("key").GetString() });
        Assert.Equal(status.GetProperty("name").GetString(), changed.GetProperty("status").GetString());
        using var wrong = await fixture.Client.PutAsJsonAsync($"{path}/status", new { statusKey = "none" });
        Assert.Equal((HttpStatusCode)422, wrong.StatusCode);
    }

    [Fact]
    public async Task Items_belong_to_their_record()
    {
        var orders = (await fixture.GetAsync(Orders)).GetProperty("data");
        var material = (await fixture.GetAsync("/api/eam/materials")).GetProperty("data")[7].GetProperty("key").GetString();
        var list = $"{Orders}/{orders[8].GetProperty("key").GetString()}/materials";
        var before = (await fixture.GetAsync(list)).GetProperty("data").GetArrayLength();
        var item = await SendAsync(HttpMethod.Post, list, new { materialKey = material, requiredQuantity = 2, usedQuantity = 0 });
        await SendAsync(HttpMethod.Put, $"{list}/{item.GetProperty("key").GetString()}", new { usedQuantity = 1 });
        var items = (await fixture.GetAsync(list)).GetProperty("data");
        Assert.Equal(before + 1, items.GetArrayLength());
        Assert.Equal(1, items[before].GetProperty("usedQuantity").GetInt32());
        using var missing = await fixture.Client.PostAsJsonAsync(list, new { materialKey = material });
        Assert.Equal((HttpStatusCode)422, missing.StatusCode);
    }

    [Fact]
    public async Task A_document_comes_back_as_it_went()
    {
        var bytes = Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7)).ToArray();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes) { Headers = { ContentType = new("image/png") } }, "file", "plan.png" }, { new StringContent("Plan"), "name" } };
        using var response = await fixture.Client.PostAsync("/api/eam/documents", form);
        var document = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
        Assert.Equal("Plan", document.GetProperty("name").GetString());
        using var download = await fixture.Client.GetAsync(document.GetProperty("url").GetString());
        Assert.Equal("image/png", download.Content.Headers.ContentType!.MediaType);
        Assert.Equal(bytes, await download.Content.ReadAsByteArrayAsync());
        using var nothing = new MultipartFormDataContent { { new StringContent("Plan"), "name" } };
        using var refused = await fixture.Client.PostAsync("/api/eam/documents", nothing);
        Assert.Equal((HttpStatusCode)422, refused.StatusCode);
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => SendAsync(HttpMethod.Post, "/api/erp/customers", new { name = $"many {i}" })));
        Assert.Equal(40, made.Select(customer => customer.GetProperty("key").GetString()).Distinct().Count());
        Assert.Equal(40, (await fixture.GetAsync("/api/erp/customers?filter[name:startsWith]=many")).GetProperty("meta").GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("GET", "/api/eam/work-orders/none", 404)]
    [InlineData("PUT", "/api/eam/work-orders/none", 404)]
    [InlineData("GET", "/api/eam/work-orders/none/materials", 404)]
    [InlineData("POST", "/api/eam/sites", 405)]
    [InlineData("GET", "/files/none", 404)]
    public async Task What_is_not_there_is_said(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "GET" ? null : new StringContent("{}") };
        using var response = await fixture.Client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var response = await fixture.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("data").Clone();
    }
}

using System.Text.Json;
using Makini.Client.Tests.Entities;
using Makini.Entities;
using Makini.Sandbox.Tests.Server;
using Xunit.Abstractions;

namespace Makini.Sandbox.Tests.Entities;

/// <summary>Every operation that Makini has published: the catalogue has it, and the sandbox answers it over HTTP.</summary>
public sealed class EntityOperationTests : IClassFixture<SandboxFixture>
{
    private readonly SandboxFixture _fixture;

    public EntityOperationTests(SandboxFixture fixture, ITestOutputHelper output)
    {
        _fixture = fixture;
        PublishedOperations.Tell(output);
    }

    private static readonly EntityOperationKind[] Lists =
        [EntityOperationKind.List, EntityOperationKind.ListStatuses, EntityOperationKind.ListItems, EntityOperationKind.ListItemsOfRecord];

    public static TheoryData<string> Operations => [.. PublishedOperations.All.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task It_answers_in_its_shape(string name)
    {
        var operation = Assert.Single(EntityCatalogue.Operations, o => PublishedOperations.Spell(o) == name);
        using var response = await SendAsync(operation);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {text}");
        using var json = JsonDocument.Parse(text);
        var data = json.RootElement.GetProperty("data");
        if (Lists.Contains(operation.Kind))
        {
            Assert.Equal(JsonValueKind.Array, data.ValueKind);
            Assert.NotEqual(0, data.GetArrayLength());
            Assert.Equal(1, json.RootElement.GetProperty("meta").GetProperty("current_page").GetInt32());
            data = data[0];
        }

        Assert.Equal(40, data.GetProperty("key").GetString()!.Length);
        if (Lists.Contains(operation.Kind) || operation.Kind == EntityOperationKind.Get) AssertShape(data, operation);
    }

    /// <summary>What the record's class has, or a body has set.</summary>
    private static void AssertShape(JsonElement record, EntityOperation operation)
    {
        var known = operation.ResultType.GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])
            .Concat((operation.Entity.Create ?? []).Concat(operation.Entity.Update ?? []).Select(field => field.Name))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(record.EnumerateObject(), member => Assert.True(known.Contains(member.Name) || member.Name.StartsWith("custom", StringComparison.Ordinal), member.Name));
    }

    private async Task<HttpResponseMessage> SendAsync(EntityOperation operation)
    {
        var path = operation.Path;
        if (path.Contains("{key}", StringComparison.Ordinal)) path = path.Replace("{key}", await FirstKeyAsync($"/api/{operation.Family.ToString().ToLowerInvariant()}/{operation.Entity.Path}"), StringComparison.Ordinal);
        if (path.Contains("{itemKey}", StringComparison.Ordinal)) path = path.Replace("{itemKey}", await FirstKeyAsync(path[..path.LastIndexOf('/')]), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(operation.Method, path);
        if (operation.Method != HttpMethod.Get) request.Content = await BodyAsync(operation);
        return await _fixture.Client.SendAsync(request);
    }

    private async Task<HttpContent> BodyAsync(EntityOperation operation)
    {
        if (operation.Fields.Any(field => field.Kind == EntityFieldKind.File))
            return new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "a.bin" }, { new StringContent("a"), "name" } };
        if (operation.Kind == EntityOperationKind.SetStatus)
        {
            var status = operation.Entity.StatusFamilies.HasFlag(operation.Family)
                ? await FirstKeyAsync($"/api/{operation.Family.ToString().ToLowerInvariant()}/statuses/{operation.Entity.Path}")
                : "Completed";
            return new StringContent($$"""{"{{operation.Fields[0].Name}}":"{{status}}"}""");
        }

        var members = operation.Fields.Where(field => field.IsRequired || field.Kind == EntityFieldKind.Number).Select(field => $"\"{field.Name}\":{(field.Kind == EntityFieldKind.Text ? "\"x\"" : "1")}");
        return new StringContent($"{{{string.Join(',', members)}}}");
    }

    private async Task<string> FirstKeyAsync(string list) => (await _fixture.GetAsync(list)).GetProperty("data")[0].GetProperty("key").GetString()!;
}

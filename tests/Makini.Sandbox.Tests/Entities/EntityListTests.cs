using System.Net;
using System.Text.Json;
using Makini.Sandbox.Tests.Server;

namespace Makini.Sandbox.Tests.Entities;

public sealed class EntityListTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private const string Orders = "/api/eam/work-orders";

    [Fact]
    public async Task Pages_are_of_50_and_of_500_at_most()
    {
        Assert.Equal(50, (await DataAsync(Orders)).Count);
        Assert.Equal(400, (await DataAsync($"{Orders}?per_page=500")).Count);
        var last = await fixture.GetAsync($"{Orders}?per_page=70&page=6");
        Assert.Equal(50, last.GetProperty("data").GetArrayLength());
        Assert.Equal((6, 400), (last.GetProperty("meta").GetProperty("last_page").GetInt32(), last.GetProperty("meta").GetProperty("total").GetInt32()));
        Assert.Equal(50, (await DataAsync("/api/eam/materials?per_page=500")).Count);
    }

    [Theory]
    [InlineData("filter[title:contains]=PUMP", "title", "pump")]
    [InlineData("filter[title:startsWith]=repair", "title", "repair")]
    [InlineData("filter[status]=on hold", "status", "on hold")]
    public async Task Texts_are_filtered(string filter, string name, string text)
    {
        var all = await DataAsync($"{Orders}?per_page=500");
        var found = await DataAsync($"{Orders}?per_page=500&{filter}");
        bool IsMeant(JsonElement order) => order.GetProperty(name).GetString()!.Contains(text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(found);
        Assert.Equal(Keys(all.Where(order => IsMeant(order) && (!filter.Contains("startsWith", StringComparison.Ordinal) || order.GetProperty(name).GetString()!.StartsWith(text, StringComparison.OrdinalIgnoreCase)))), Keys(found));
    }

    [Theory]
    [InlineData("gt", false)]
    [InlineData("gteq", true)]
    public async Task Times_and_numbers_are_compared(string word, bool includes)
    {
        var all = await DataAsync($"{Orders}?per_page=500&sort[createdAt]=0");
        var middle = all[200].GetProperty("createdAt").GetString()!;
        var found = await DataAsync($"{Orders}?per_page=500&sort[createdAt]=0&filter[createdAt:{word}]={middle}");
        Assert.Equal(Keys(all.Skip(includes ? 200 : 201)), Keys(found));
        var others = await DataAsync($"{Orders}?per_page=500&filter[createdAt:{(includes ? "lt" : "lted")}]={middle}");
        Assert.Equal(400, found.Count + others.Count);
    }

    [Fact]
    public async Task Several_filters_meet_all_or_any()
    {
        var both = await DataAsync($"{Orders}?per_page=500&filter[status]=Open&filter[title:contains]=pump&filterMatch=all");
        var any = await DataAsync($"{Orders}?per_page=500&filter[status]=Open&filter[title:contains]=pump&filterMatch=any");
        var open = await DataAsync($"{Orders}?per_page=500&filter[status]=Open");
        var pumps = await DataAsync($"{Orders}?per_page=500&filter[title:contains]=pump");
        Assert.Equal(open.Count + pumps.Count, both.Count + any.Count);
    }

    [Fact]
    public async Task Lists_are_sorted_by_several_fields()
    {
        var found = await DataAsync($"{Orders}?per_page=500&sort[status]=0&sort[createdAt]=1");
        var expected = found.OrderBy(o => o.GetProperty("status").GetString(), StringComparer.OrdinalIgnoreCase).ThenByDescending(o => o.GetProperty("createdAt").GetString(), StringComparer.Ordinal);
        Assert.Equal(Keys(expected), Keys(found));
    }

    [Theory]
    [InlineData("filter[none]=1")]
    [InlineData("filter[title:like]=1")]
    [InlineData("filterMatch=some&filter[title]=1")]
    [InlineData("sort[none]=1")]
    [InlineData("sort[title]=2")]
    [InlineData("per_page=501")]
    [InlineData("page=0")]
    public async Task What_cannot_be_is_400(string query)
    {
        using var answer = await fixture.Client.GetAsync(new Uri($"{Orders}?{query}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static IEnumerable<string> Keys(IEnumerable<JsonElement> records) => records.Select(record => record.GetProperty("key").GetString()!);

    private async Task<List<JsonElement>> DataAsync(string path) => [.. (await fixture.GetAsync(path)).GetProperty("data").EnumerateArray()];
}

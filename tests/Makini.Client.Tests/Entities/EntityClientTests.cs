using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Paging;
using Makini.Client.Tests.Server;
using Makini.Entities;
using Makini.Filtering;
using static Makini.Client.Tests.Entities.Conditions;

namespace Makini.Client.Tests.Entities;

public sealed class EntityClientTests
{
    private static readonly EntityType WorkOrders = EntityCatalogue.Find("WorkOrder")!;
    private static readonly EntityType Materials = EntityCatalogue.Find("Material")!;

    [Fact]
    public async Task A_list_is_read_as_it_is_asked_for()
    {
        await using var server = new TestServer((request, _) => ListAnswer.Of(request, count: 5, size: 2));
        var list = new EntityList(WorkOrders) { Filter = Compare("Title", FilterOperator.NotEqual, "x"), OrderBy = ["CreatedAt desc", "title"], PageSize = 2 };
        var records = await ReadAsync(server, list);
        Assert.Equal(ListAnswer.Keys(1, 5), records.Select(record => record.Key));
        Assert.All(records, record => Assert.Equal(("plant", MakiniFamily.Eam), (((IEntityOrigin)record).ConnectionName, ((IEntityOrigin)record).Family)));
        Assert.Equal("/api/eam/work-orders?page=1&per_page=2&sort%5BcreatedAt%5D=1&sort%5Btitle%5D=0", server.Requests[0].Target);
    }

    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(3, 4, 1)]
    [InlineData(9, 2, 2)]
    [InlineData(40, 3, 5)]
    [InlineData(9, 100, 5)]
    public async Task First_and_Skip_ask_for_no_page_too_many(int skip, int first, int requests)
    {
        const int Count = 42;
        await using var server = new TestServer((request, _) => ListAnswer.Of(request, Count, size: 10));
        var list = new EntityList(WorkOrders) { Skip = (ulong)skip, First = (ulong)first, PageSize = 10 };
        var records = await ReadAsync(server, list);
        Assert.Equal(ListAnswer.Keys(skip + 1, Math.Min(first, Count - skip)), records.Select(record => record.Key));
        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task Where_the_filter_runs_here_no_page_is_read_ahead_for_the_first_few()
    {
        await using var server = new TestServer((request, _) => ListAnswer.Of(request, count: 100, size: 10));
        await ReadAsync(server, new EntityList(WorkOrders) { Filter = Compare("Key", FilterOperator.NotEqual, "x"), First = 1, PageSize = 10 });
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task All_that_can_be_asked_for_is_no_number_too_large()
    {
        await using var server = new TestServer((request, _) => ListAnswer.Of(request, count: 3, size: 10));
        Assert.Equal(2, (await ReadAsync(server, new EntityList(WorkOrders) { First = ulong.MaxValue, Skip = 1 })).Count);
    }

    [Fact]
    public async Task What_the_service_passes_over_is_filtered_here_before_it_is_counted()
    {
        await using var server = new TestServer((request, _) => ListAnswer.Of(request, count: 30, size: 10));
        var list = new EntityList(WorkOrders) { Filter = Compare("Key", FilterOperator.Like, "k?"), Skip = 2, First = 4, PageSize = 10 };
        Assert.Equal(ListAnswer.Keys(3, 4), (await ReadAsync(server, list)).Select(record => record.Key));
    }

    [Fact]
    public async Task Keys_cannot_lead_elsewhere()
    {
        await using var server = new TestServer(Answer.Json("""{"data":{"key":"a"}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        var client = new EntityClient(connection);
        await client.GetAsync(WorkOrders, MakiniFamily.None, "../a?b#c/d", NullCallLog.Instance, default);
        Assert.Equal("/api/eam/work-orders/..%2Fa%3Fb%23c%2Fd", server.Requests[0].Target);
        foreach (var key in new[] { "", " ", "..", "." })
            await Assert.ThrowsAsync<MakiniException>(() => client.GetAsync(WorkOrders, MakiniFamily.None, key, NullCallLog.Instance, default));
    }

    [Fact]
    public async Task Writes_go_where_they_belong_and_a_POST_goes_once()
    {
        await using var server = new TestServer((request, _) => request.Method == "POST" ? Answer.Status(500) : Answer.Json("""{"data":{"key":"a"}}"""));
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        var (client, log) = (new EntityClient(connection), NullCallLog.Instance);
        var body = new EntityBody(WorkOrders, WorkOrders.Create!, new Dictionary<string, object?> { ["title"] = "x" }, new Dictionary<string, object?>());
        await Assert.ThrowsAsync<MakiniException>(() => client.CreateAsync(WorkOrders, MakiniFamily.None, body, log, default));
        Assert.Equal("a", (await client.UpdateAsync(WorkOrders, MakiniFamily.Eam, "a", body, log, default)).Key);
        await client.SetStatusAsync(WorkOrders, MakiniFamily.None, "a", "s", log, default);
        await client.WriteItemAsync(WorkOrders, MakiniFamily.None, "a", WorkOrders.SubResources[0], "m", body, log, default);
        await client.ActAsync(Materials, MakiniFamily.Wms, "a", Materials.Actions[0], body, log, default);
        Assert.Equal(
            ["POST /api/eam/work-orders", "PUT /api/eam/work-orders/a", "PUT /api/eam/work-orders/a/status", "PUT /api/eam/work-orders/a/materials/m", "PUT /api/wms/materials/a/inventory"],
            server.Requests.Select(request => $"{request.Method} {request.Target}"));
        Assert.Equal("""{"statusKey":"s"}""", server.Requests[2].Body);
    }

    [Theory]
    [InlineData(MakiniFamily.None, MakiniFamily.None, "/api/erp/materials")]
    [InlineData(MakiniFamily.None, MakiniFamily.Wms, "/api/wms/materials")]
    [InlineData(MakiniFamily.Eam, MakiniFamily.Wms, "/api/eam/materials")]
    public void The_family_is_the_one_wanted_else_the_connections_else_the_first(MakiniFamily wanted, MakiniFamily ofConnection, string path)
    {
        using var connection = new MakiniConnection(Connect.Options(new Uri("http://127.0.0.1:9")) with { Family = ofConnection });
        Assert.StartsWith($"GET {path}?page=1", Assert.Single(new EntityClient(connection).Describe(new EntityList(Materials) { Family = wanted })), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_said_before_anything_is_sent()
    {
        using var connection = new MakiniConnection(Connect.Options(new Uri("http://127.0.0.1:9")));
        var client = new EntityClient(connection);
        foreach (var list in new[]
        {
            new EntityList(WorkOrders) { Family = MakiniFamily.Wms },
            new EntityList(WorkOrders) { OrderBy = ["Titel"] },
            new EntityList(WorkOrders) { OrderBy = ["Title downwards"] },
            new EntityList(Materials) { IsOfStatuses = true },
        })
        {
            Assert.Equal(ErrorIds.InvalidRequest, Assert.Throws<MakiniException>(() => client.Describe(list)).ErrorId);
        }
    }

    private static async Task<List<MakiniEntity>> ReadAsync(TestServer server, EntityList list)
    {
        using var connection = new MakiniConnection(Connect.Options(server.Url));
        var records = new List<MakiniEntity>();
        await foreach (var page in new EntityClient(connection).ListAsync(list, NullCallLog.Instance, CancellationToken.None)) records.AddRange(page.Records);
        return records;
    }
}

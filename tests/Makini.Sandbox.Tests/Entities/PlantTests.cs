using System.Globalization;
using System.Text.Json;
using Makini.Entities;
using Makini.Sandbox.Tests.Server;

namespace Makini.Sandbox.Tests.Entities;

/// <summary>What the plant's records say of one another.</summary>
public sealed class PlantTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Every_reference_leads_to_a_record()
    {
        var keys = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var all = new Dictionary<string, List<JsonElement>>(StringComparer.Ordinal);
        foreach (var entity in EntityCatalogue.All)
        {
            all[entity.Name] = await AllAsync(entity);
            keys[entity.Name] = [.. all[entity.Name].Select(record => record.GetProperty("key").GetString()!)];
        }

        var references =
            from entity in all
            from record in entity.Value
            from member in record.EnumerateObject()
            where member.Value.ValueKind == JsonValueKind.String
            let other = Makini.Sandbox.Entities.PlantReferences.EntityOf(member.Name, entity.Key)
            where other is not null
            select (Field: $"{entity.Key}.{member.Name}", Exists: keys[other].Contains(member.Value.GetString()!));
        Assert.DoesNotContain(references, reference => !reference.Exists);
    }

    [Fact]
    public async Task Work_is_done_where_its_asset_stands()
    {
        var assets = (await AllAsync(EntityCatalogue.Find("Asset")!)).ToDictionary(asset => asset.GetProperty("key").GetString()!);
        var locations = (await AllAsync(EntityCatalogue.Find("Location")!)).ToDictionary(location => location.GetProperty("key").GetString()!);
        foreach (var order in await AllAsync(EntityCatalogue.Find("WorkOrder")!))
        {
            var site = order.GetProperty("siteKey").GetString();
            Assert.Equal(site, assets[order.GetProperty("assetKey").GetString()!].GetProperty("siteKey").GetString());
            Assert.Equal(site, locations[order.GetProperty("locationKey").GetString()!].GetProperty("siteKey").GetString());
        }
    }

    [Fact]
    public async Task Times_are_in_order_and_statuses_are_known()
    {
        var statuses = (await fixture.GetAsync("/api/eam/statuses/work-orders")).GetProperty("data").EnumerateArray()
            .ToDictionary(status => status.GetProperty("key").GetString()!, status => status.GetProperty("name").GetString());
        foreach (var order in await AllAsync(EntityCatalogue.Find("WorkOrder")!))
        {
            Assert.True(Time(order, "createdAt") <= Time(order, "updatedAt"));
            Assert.True(Time(order, "createdAt") < Time(order, "dueAt"));
            Assert.Equal(statuses[order.GetProperty("statusKey").GetString()!], order.GetProperty("status").GetString());
        }
    }

    [Fact]
    public async Task An_order_costs_what_its_lines_cost_and_its_lines_are_listed_by_themselves()
    {
        var lines = (await AllAsync(EntityCatalogue.Find("PurchaseOrderLineItem")!)).ToDictionary(line => line.GetProperty("key").GetString()!);
        var orders = await AllAsync(EntityCatalogue.Find("PurchaseOrder")!);
        foreach (var order in orders)
        {
            var own = order.GetProperty("lineItems").EnumerateArray().ToList();
            Assert.Equal(own.Sum(line => line.GetProperty("lineTotalValue").GetDecimal()), order.GetProperty("totalNetValue").GetDecimal());
            Assert.Equal(order.GetProperty("totalNetValue").GetDecimal() + order.GetProperty("totalTaxValue").GetDecimal(), order.GetProperty("totalGrossValue").GetDecimal());
            foreach (var line in own)
            {
                var listed = lines[line.GetProperty("key").GetString()!];
                Assert.All(line.EnumerateObject().Where(member => listed.TryGetProperty(member.Name, out _)), member => Assert.Equal(listed.GetProperty(member.Name).GetRawText(), member.Value.GetRawText()));
                Assert.Equal(order.GetProperty("vendorKey").GetString(), line.GetProperty("vendorKey").GetString());
            }
        }

        Assert.Equal(lines.Count, orders.Sum(order => order.GetProperty("lineItems").GetArrayLength()));
    }

    [Fact]
    public async Task An_invoice_is_of_a_vendor_or_a_customer_that_its_order_is_of()
    {
        var vendors = (await AllAsync(EntityCatalogue.Find("PurchaseOrder")!)).ToDictionary(order => order.GetProperty("key").GetString()!, order => order.GetProperty("vendorKey").GetString());
        var customers = (await AllAsync(EntityCatalogue.Find("SalesOrder")!)).ToDictionary(order => order.GetProperty("key").GetString()!, order => order.GetProperty("customerKey").GetString());
        foreach (var invoice in await AllAsync(EntityCatalogue.Find("Invoice")!))
        {
            var (bought, sold) = (invoice.GetProperty("poKey").GetString(), invoice.GetProperty("salesOrderKey").GetString());
            Assert.True(bought is null != sold is null);
            Assert.Equal(bought is null ? null : vendors[bought], invoice.GetProperty("vendorKey").GetString());
            Assert.Equal(sold is null ? null : customers[sold], invoice.GetProperty("customerKey").GetString());
        }
    }

    [Fact]
    public async Task Nothing_happened_after_the_last_change_and_what_is_not_done_has_no_end()
    {
        foreach (var order in await AllAsync(EntityCatalogue.Find("WorkOrder")!))
        {
            var isDone = order.GetProperty("status").GetString() == "Completed";
            Assert.Equal(isDone, order.GetProperty("completedAt").ValueKind != JsonValueKind.Null);
            if (!isDone) continue;
            Assert.True(Time(order, "approvedAt") <= Time(order, "completedAt"));
            Assert.True(Time(order, "completedAt") <= Time(order, "updatedAt"));
        }

        foreach (var asset in await AllAsync(EntityCatalogue.Find("Asset")!))
            Assert.Equal(asset.GetProperty("isActive").ToString().Equals("false", StringComparison.OrdinalIgnoreCase), asset.GetProperty("deactivatedAt").ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_records_and_another_seed_others()
    {
        await using var same = MakiniSandbox.Start(new SandboxOptions());
        await using var other = MakiniSandbox.Start(new SandboxOptions { Seed = 2 });
        using var sameClient = SandboxFixture.Connect(same);
        using var otherClient = SandboxFixture.Connect(other);
        const string Path = "/api/erp/vendors";
        var first = await DataAsync(fixture.Client, Path);
        Assert.Equal(first, await DataAsync(sameClient, Path));
        Assert.NotEqual(first, await DataAsync(otherClient, Path));
    }

    [Fact]
    public async Task Some_numbers_and_flags_are_text_as_the_service_sends_them()
    {
        var kinds = (await AllAsync(EntityCatalogue.Find("Material")!)).Select(m => m.GetProperty("minimumQuantity").ValueKind).Distinct();
        Assert.Equal([JsonValueKind.String, JsonValueKind.Number], kinds.Order());
    }

    private static async Task<string> DataAsync(HttpClient client, string path)
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync(path));
        return json.RootElement.GetProperty("data").GetRawText();
    }

    private static DateTimeOffset Time(JsonElement record, string name) => DateTimeOffset.Parse(record.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private async Task<List<JsonElement>> AllAsync(EntityType entity)
    {
        var operation = EntityCatalogue.Operations.First(o => o.Entity == entity && o.Kind == EntityOperationKind.List);
        var records = new List<JsonElement>();
        for (var page = 1; ; page++)
        {
            var answer = await fixture.GetAsync($"{operation.Path}?page={page}&per_page=500");
            records.AddRange(answer.GetProperty("data").EnumerateArray());
            if (page >= answer.GetProperty("meta").GetProperty("last_page").GetInt32()) return records;
        }
    }
}

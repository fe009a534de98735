namespace Makini.PowerShell.Tests.Entities;

public sealed class EntityReadTests : EntityTestBase
{
    [Fact]
    public void Records_come_out_with_their_custom_fields_as_properties()
    {
        Service.Body = """{"data":[{"key":"a1","name":"Pump","isActive":"true","colour":"red","size":{"w":3}}],"meta":{"last_page":1,"total":1}}""";
        var asset = Engine.Get("Get-MakiniAsset")[0];
        Assert.Equal("Pump", asset.Properties["Name"].Value);
        Assert.Equal(true, asset.Properties["IsActive"].Value);
        Assert.Equal("red", asset.Properties["colour"].Value);
        Assert.Equal("one", Engine.One("(Get-MakiniAsset).ConnectionName"));
    }

    [Fact]
    public void Filter_order_and_page_size_are_asked_of_the_service()
    {
        var request = Engine.One("Get-MakiniAsset -Filter { Name -like '*pump*' -and CreatedAt -ge '2026-01-02' } -OrderBy 'CreatedAt desc' -PageSize 20 -AsText");
        Assert.Equal(
            "GET /api/eam/assets?page=1&per_page=20&filter[name:contains]=pump&filter[createdAt:gteq]=2026-01-02T00:00:00Z&filterMatch=all&sort[createdAt]=1",
            ((string)request).Replace(".000Z", "Z", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-Match Any", "any")]
    [InlineData("-Match All", "all")]
    [InlineData("", "all")]
    public void Several_filters_work_together_as_match_says(string parameter, string word) =>
        Assert.Contains($"filterMatch={word}", (string)Engine.One($"Get-MakiniAsset -Filter {{ Name -eq 'a' }}, {{ Description -eq 'b' }} {parameter} -AsText"), StringComparison.Ordinal);

    [Fact]
    public void ModifiedAfter_is_a_filter_of_its_own() =>
        Assert.Contains("filter[updatedAt:gt]=2026-05-06T", (string)Engine.One("Get-MakiniAsset -ModifiedAfter ([datetimeoffset]'2026-05-06T10:00:00Z') -AsText"), StringComparison.Ordinal);

    [Fact]
    public void ModifiedAfter_keeps_a_filter_of_several_parts_with_the_service() =>
        Assert.Matches(@"filter\[name\]=a&filter\[description\]=b&filter\[updatedAt:gt\]=2026-05-06T\S+&filterMatch=all$", (string)Engine.One("Get-MakiniAsset -Filter { Name -eq 'a' -and Description -eq 'b' } -ModifiedAfter ([datetimeoffset]'2026-05-06T10:00:00Z') -AsText"));

    [Fact]
    public void What_the_service_cannot_be_told_runs_here()
    {
        Service.Body = """{"data":[{"key":"1","name":"a"},{"key":"2","name":"b"},{"key":"3"}]}""";
        Assert.Equal(["2", "3"], Texts("(Get-MakiniAsset -Filter { Name -ne 'a' }).Key"));
    }

    [Fact]
    public void Pages_are_walked_and_cut()
    {
        Service.Answer = Pages;
        Assert.Equal(["1", "2", "3", "4", "5"], Texts("(Get-MakiniSite).Key"));
        Assert.Equal(["2", "3"], Texts("(Get-MakiniSite -Skip 1 -First 2).Key"));
        Assert.Equal(5UL, Engine.One("[uint64](Get-MakiniSite -First 1 -IncludeTotalCount)[0]"));
    }

    [Fact]
    public void First_0_asks_nothing()
    {
        Assert.Empty(Engine.Get("Get-MakiniSite -First 0"));
        Assert.Empty(Asked);
    }

    [Fact]
    public void Many_keys_come_in_their_order_and_one_that_is_missing_is_no_end()
    {
        Service.Answer = line => line.Contains("/none", StringComparison.Ordinal) ? "" : $$$"""{"data":{"key":"{{{KeyIn(line)}}}"}}""";
        var result = Engine.Run("Get-MakiniAsset c, none, a, b");
        Assert.Equal(["c", "a", "b"], result.Output.Select(asset => asset.Properties["Key"].Value));
        Assert.Equal("MakiniNotFound", result.Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("none", result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Get-MakiniWorkOrder", "Get-MakiniAsset", """{"key":"w","assetKey":"a"}""", "/assets/a")]
    [InlineData("Get-MakiniWorkOrder", "Get-MakiniPreventiveMaintenance", """{"key":"w","pmKey":"p"}""", "/pm/p")]
    [InlineData("Get-MakiniPurchaseOrder", "Get-MakiniVendor", """{"key":"o","vendorKey":"v"}""", "/vendors/v")]
    [InlineData("Get-MakiniInvoice", "Get-MakiniPurchaseOrder", """{"key":"i","poKey":"o"}""", "/purchase-orders/o")]
    [InlineData("Get-MakiniMaterial", "Get-MakiniVendor", """{"key":"m","vendorKeys":["v1","v2"]}""", "/vendors/v2")]
    [InlineData("Get-MakiniPurchaseOrder", "Get-MakiniPurchaseOrderLineItem", """{"key":"o","lineItems":[{"key":"l1"},{"key":"l2"}]}""", "/purchase-orders.line-items/l2")]
    [InlineData("Get-MakiniAsset", "Get-MakiniAsset", """{"key":"a","assetKey":"x"}""", "/assets/a")]
    public void A_record_finds_what_it_names(string first, string second, string record, string path)
    {
        Service.Answer = line => line.Contains("?page=", StringComparison.Ordinal) ? $$"""{"data":[{{record}}]}""" : """{"data":{"key":"found"}}""";
        Assert.Contains("found", Texts($"({first} | {second}).Key"));
        Assert.Contains(Asked, line => line.EndsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_names_none_gives_none_and_one_that_cannot_is_an_error()
    {
        Service.Body = """{"data":[{"key":"w"}]}""";
        Assert.Empty(Engine.Get("Get-MakiniWorkOrder | Get-MakiniAsset"));
        var error = Engine.Run("Get-MakiniSite | Get-MakiniAsset").Error;
        Assert.Equal("MakiniInvalidRequest", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal("Get-MakiniAsset -Filter { SiteKey -eq 'w' }", error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("Get-MakiniAsset | Get-MakiniPreventiveMaintenance", "Get-MakiniPreventiveMaintenance -Filter { AssetKeys -eq 'w' }")]
    [InlineData("Get-MakiniPurchaseOrder | Get-MakiniReceipt", "Get-MakiniReceipt -Filter { PoKey -eq 'w' }")]
    public void The_way_back_is_told_whatever_the_reference_is_called(string script, string wayBack)
    {
        Service.Body = """{"data":[{"key":"w"}]}""";
        Assert.Equal(wayBack, Engine.Run(script).Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void An_entity_without_statuses_is_said_to_have_none()
    {
        var error = Engine.Run("Get-MakiniEntityStatus Asset").Error;
        Assert.Equal("The API lists no statuses of Asset.", error.ErrorDetails.Message);
        Assert.Empty(Asked);
    }

    [Fact]
    public void A_reference_in_a_list_can_be_filtered()
    {
        Service.Body = """{"data":[{"key":"1","assetKeys":["a","b"]},{"key":"2","assetKeys":"b"},{"key":"3"}]}""";
        Assert.Equal(["1", "2"], Texts("(Get-MakiniPreventiveMaintenance -Filter { AssetKeys -eq 'b' }).Key"));
        Assert.Equal(["3"], Texts("(Get-MakiniPreventiveMaintenance -Filter { AssetKeys -eq $null }).Key"));
    }

    [Fact]
    public void A_filter_with_a_misspelled_field_is_warned_of()
    {
        Service.Body = """{"data":[{"key":"1","name":"a"}]}""";
        Assert.Equal("No Asset that came has a field Nam. The nearest: Name.", Assert.Single(Engine.Run("Get-MakiniAsset -Filter { Nam -ne 'a' }").Warnings));
    }

    [Fact]
    public void Keys_objects_and_connections_are_piped()
    {
        Service.Body = """{"data":{"key":"k"}}""";
        Engine.Get("'a', 'b' | Get-MakiniAsset; [pscustomobject]@{ Key = 'c' }, [pscustomobject]@{ AssetKey = 'd'; Key = 'x' } | Get-MakiniAsset");
        Assert.Equal(["/a", "/b", "/c", "/d"], Asked.Select(line => line[^2..]));
        Connect("two", "-NoTest").ThrowOnError();
        Service.Body = """{"data":[{"key":"k"}]}""";
        Assert.Equal(["one", "two"], Texts("(Get-MakiniConnection | Get-MakiniSite -First 1).ConnectionName"));
    }

    [Fact]
    public void A_change_that_a_webhook_tells_of_is_read()
    {
        Service.Body = """{"data":{"key":"k"}}""";
        Engine.Get("[pscustomobject]@{ Entity = 'Asset'; Key = 'a', 'b' } | Get-MakiniEntity");
        Assert.Equal(["GET /api/eam/assets/a", "GET /api/eam/assets/b"], Asked.Order());
    }

    [Theory]
    [InlineData("Get-MakiniEntity Assett", "MakiniInvalidRequest")]
    [InlineData("Get-MakiniAsset -Family Wms", "MakiniInvalidRequest")]
    [InlineData("Get-MakiniAsset -OrderBy Nme", "MakiniInvalidRequest")]
    [InlineData("Get-MakiniAsset -Filter { Name }", "MakiniFilterInvalid")]
    [InlineData("Get-MakiniAssetMaterial", "MakiniInvalidRequest")]
    [InlineData("Get-MakiniWorkOrderCustomField k", "MakiniInvalidRequest")]
    [InlineData("'k' | Get-MakiniAsset -Filter { Name -eq 'a' }", "MakiniInvalidRequest")]
    [InlineData("Get-MakiniEntityStatus Asset", "MakiniInvalidRequest")]
    public void What_cannot_be_asked_is_an_error_that_says_why(string script, string id)
    {
        Assert.Equal(id, Engine.Run(script).Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(Asked);
    }

    [Fact]
    public void Get_MakiniEntityStatus_reads_the_statuses()
    {
        Service.Body = """{"data":[{"key":"s1","name":"Open"}]}""";
        Assert.Equal(["Open"], Texts("(Get-MakiniEntityStatus WorkOrder).Name"));
        Assert.StartsWith("GET /api/eam/statuses/work-orders?", Asked[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-MakiniWorkOrder", "Code Title Status Severity DueAt Key")]
    [InlineData("Get-MakiniVendor", "Number Title UpdatedAt Key")]
    public void Records_are_a_table(string script, string head)
    {
        Service.Body = """{"data":[{"key":"k","code":"C1","title":"T","name":"N","status":"open","severity":"high","dueAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z"}]}""";
        var lines = Engine.Show(script, 120).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(head, string.Join(' ', lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("C1", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-MakiniWorkOrder -OrderBy Sched", "ScheduledAt")]
    [InlineData("Get-MakiniWorkOrder -Filter 'Tit", "'Title'")]
    [InlineData("Get-MakiniEntity -Entity WorkO", "WorkOrder")]
    [InlineData("Get-MakiniEntity WorkOrder -OrderBy Sched", "ScheduledAt")]
    [InlineData("Get-MakiniEntityItem WorkOrder -List Mat", "Materials")]
    [InlineData("Get-MakiniEntityStatus -Entity WorkO", "WorkOrder")]
    [InlineData("New-MakiniWorkOrder -SiteK", "-SiteKey")]
    public void Names_are_completed(string line, string wanted) =>
        Assert.Contains(wanted, Texts("[System.Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null).CompletionMatches.CompletionText", line));

    private static string KeyIn(string line) => line.Split(' ')[1].Split('/')[^1];

    private static string Pages(string line) => line.Contains("page=2", StringComparison.Ordinal)
        ? """{"data":[{"key":"4"},{"key":"5"}],"meta":{"last_page":2,"total":5}}"""
        : """{"data":[{"key":"1"},{"key":"2"},{"key":"3"}],"meta":{"last_page":2,"total":5}}""";
}

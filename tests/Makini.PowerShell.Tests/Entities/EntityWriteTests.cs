namespace Makini.PowerShell.Tests.Entities;

public sealed class EntityWriteTests : EntityTestBase
{
    private const int No = 1;

    public EntityWriteTests() => Service.Body = """{"data":{"key":"k1","title":"as it is"}}""";

    [Fact]
    public void A_new_record_comes_out()
    {
        Assert.Equal("as it is", Engine.One("(New-MakiniWorkOrder -Title 'Pump leaks' -EstimatedTime 30 -DueAt ([datetimeoffset]'2026-01-02T03:04:05Z')).Title"));
        Assert.Equal("POST /api/eam/work-orders", Assert.Single(Asked));
        Assert.Equal("Pump leaks", LastBody.GetProperty("title").GetString());
        Assert.Equal(30, LastBody.GetProperty("estimatedTime").GetInt32());
        Assert.StartsWith("2026-01-02T03:04:05", LastBody.GetProperty("dueAt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_given_is_sent_of_a_record_that_is_piped()
    {
        Service.Answer = line => line.StartsWith("GET", StringComparison.Ordinal) ? """{"data":[{"key":"k1","title":"old","severity":"low"}]}""" : null;
        Engine.Get("Get-MakiniWorkOrder | Set-MakiniWorkOrder -Severity high");
        Assert.Equal("PUT /api/eam/work-orders/k1", Asked[^1]);
        Assert.Equal("""{"severity":"high"}""", LastBody.GetRawText());
    }

    [Fact]
    public void Null_and_empty_text_empty_a_field()
    {
        Engine.Get("Set-MakiniWorkOrder k1 -Notes $null -DueAt $null -Title ''");
        Assert.Equal(["dueAt", "notes", "title"], LastBody.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, LastBody.GetProperty("dueAt").ValueKind);
    }

    [Fact]
    public void Lines_of_a_table_are_records_and_empty_cells_say_nothing()
    {
        Engine.Get("[pscustomobject]@{ Title = 'one'; EstimatedTime = '5'; Notes = '' }, [pscustomobject]@{ Title = 'two'; EstimatedTime = ''; Notes = 'x' } | New-MakiniWorkOrder -SiteKey s | Out-Null");
        Assert.Equal(2, Asked.Count);
        Assert.Equal(["notes", "siteKey", "title"], LastBody.EnumerateObject().Select(field => field.Name).Order());
        Engine.Get("[pscustomobject]@{ Key = 'k7'; Severity = 'high' } | Set-MakiniWorkOrder");
        Assert.EndsWith("/k7", Asked[^1], StringComparison.Ordinal);
        Assert.Equal("""{"severity":"high"}""", LastBody.GetRawText());
    }

    [Theory]
    [InlineData("Set-MakiniWorkOrder")]
    [InlineData("Set-MakiniInvoiceStatus paid")]
    [InlineData("Set-MakiniEntity WorkOrder")]
    public void A_line_without_a_key_is_an_error_and_not_passed_over(string command)
    {
        var result = Engine.Run($"[pscustomobject]@{{ Key = ''; Title = 'one' }}, [pscustomobject]@{{ Key = 'k2'; Title = 'two' }} | {command}");
        Assert.Equal("MakiniInvalidRequest", result.Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("/k2", Assert.Single(Asked), StringComparison.Ordinal);
    }

    [Fact]
    public void A_material_is_changed_in_the_order_whose_list_it_is_in()
    {
        Service.Answer = line => line.StartsWith("GET", StringComparison.Ordinal) ? """{"data":[{"key":"m1"},{"key":"m2","workOrderKey":"other"}]}""" : null;
        Engine.Get("Get-MakiniWorkOrderMaterial k1 | Set-MakiniWorkOrderMaterial -RequiredQuantity 1 -UsedQuantity 0");
        Assert.Equal(["PUT /api/eam/work-orders/k1/materials/m1", "PUT /api/eam/work-orders/k1/materials/m2"], Asked[1..]);
        Engine.Get("New-MakiniWorkOrderMaterial k2 -RequiredQuantity 1 -UsedQuantity 0 -PassThru | Set-MakiniWorkOrderMaterial -RequiredQuantity 1 -UsedQuantity 1");
        Assert.Equal("PUT /api/eam/work-orders/k2/materials/k1", Asked[^1]);
    }

    [Fact]
    public void Lines_of_a_table_change_materials()
    {
        Engine.Get("[pscustomobject]@{ WorkOrderKey = 'k1'; ItemKey = 'm1'; RequiredQuantity = '2'; UsedQuantity = '1.5' } | Set-MakiniWorkOrderMaterial");
        Assert.Equal("PUT /api/eam/work-orders/k1/materials/m1", Assert.Single(Asked));
        Assert.Equal("""{"requiredQuantity":2,"usedQuantity":1.5}""", LastBody.GetRawText());
    }

    [Fact]
    public void Columns_that_are_not_sent_are_told_once()
    {
        var result = Engine.Run("[pscustomobject]@{ Title = 'one'; Colour = 'red'; Staus = ''; Key = 'x' }, @{ Title = 'two'; Colour = 'blue'; Staus = 'open' } | New-MakiniWorkOrder | Out-Null").ThrowOnError();
        Assert.Equal(2, Asked.Count);
        Assert.Equal(["Colour", "Staus"], result.Warnings.Select(warning => warning.Split(": ")[1].Split('.')[0]));
    }

    [Fact]
    public void A_record_is_no_row_whose_columns_are_told()
    {
        Service.Answer = line => line.StartsWith("GET", StringComparison.Ordinal) ? """{"data":[{"key":"k1","title":"old","colour":"red"}]}""" : null;
        Assert.Empty(Engine.Run("Get-MakiniWorkOrder | Set-MakiniWorkOrder -Severity high; Get-MakiniWorkOrder | New-MakiniWorkOrder").ThrowOnError().Warnings);
    }

    [Fact]
    public void A_record_from_another_process_gives_its_key_only()
    {
        Service.Answer = line => line.StartsWith("GET", StringComparison.Ordinal) ? """{"data":[{"key":"k1","title":"old","dueAt":"2026-01-01T00:00:00Z","colour":"red"}]}""" : null;
        var warnings = Engine.Run("$text = [Management.Automation.PSSerializer]::Serialize((Get-MakiniWorkOrder)); [Management.Automation.PSSerializer]::Deserialize($text) | Set-MakiniWorkOrder -Severity high").ThrowOnError().Warnings;
        Assert.Equal("""{"severity":"high"}""", LastBody.GetRawText());
        Assert.Empty(warnings);
    }

    [Fact]
    public void What_Export_Csv_makes_of_a_list_is_no_value()
    {
        var result = Engine.Run("[pscustomobject]@{ Key = 'k1'; Title = 'new'; Tasks = 'Makini.Entities.WorkTask[]'; Documents = 'System.Object[]' } | Set-MakiniWorkOrder").ThrowOnError();
        Assert.Equal("""{"title":"new"}""", LastBody.GetRawText());
        Assert.Contains("Tasks, Documents", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_number_is_not_rounded()
    {
        Assert.StartsWith("MakiniInvalidRequest", Engine.Run("Set-MakiniInventory k1 -Quantity 7.5").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Asked);
        Engine.Get("Set-MakiniInventory k1 -Quantity 7");
        Assert.Equal("""{"quantity":7}""", LastBody.GetRawText());
    }

    [Fact]
    public void A_bad_line_does_not_end_the_others()
    {
        var result = Engine.Run("[pscustomobject]@{ Title = 'one'; EstimatedTime = 'soon' }, [pscustomobject]@{ Title = 'two'; EstimatedTime = '5' } | New-MakiniWorkOrder");
        Assert.Equal("MakiniInvalidRequest", result.Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Single(result.Output);
    }

    [Fact]
    public void Hashtables_are_properties_and_may_nest()
    {
        Engine.Get("New-MakiniEntity SalesOrder @{ Code = 'S1'; lines = @(@{ quantity = 2 }, [pscustomobject]@{ quantity = 3 }) } -AdditionalProperty @{ colour = 'red' }");
        Assert.Equal("""[{"quantity":2},{"quantity":3}]""", LastBody.GetProperty("lines").GetRawText());
        Assert.Equal("red", LastBody.GetProperty("colour").GetString());
        Engine.Get("Set-MakiniEntity SalesOrder k1 @{ Code = 'S2' }");
        Assert.Equal("""{"code":"S2"}""", LastBody.GetRawText());
    }

    [Fact]
    public void What_a_record_is_about_is_piped()
    {
        Service.Answer = line => line.StartsWith("GET", StringComparison.Ordinal) ? """{"data":{"key":"a1","name":"Pump"}}""" : null;
        Engine.Get("Get-MakiniAsset a1 | New-MakiniServiceRequest -Title 'It leaks' | Out-Null");
        Assert.Equal("a1", LastBody.GetProperty("assetKey").GetString());
    }

    [Theory]
    [InlineData("New-MakiniWorkOrder -Title a")]
    [InlineData("New-MakiniEntity WorkOrder @{ Title = 'a' }")]
    [InlineData("Set-MakiniWorkOrder k1 -Title a")]
    [InlineData("Set-MakiniEntity WorkOrder k1 @{ Title = 'a' }")]
    [InlineData("Set-MakiniInvoiceStatus paid k1")]
    [InlineData("Set-MakiniShipmentOrderDelivered k1")]
    [InlineData("New-MakiniWorkOrderMaterial k1 -RequiredQuantity 1 -UsedQuantity 0")]
    public void WhatIf_sends_nothing(string script)
    {
        Assert.Empty(Engine.Get($"{script} -WhatIf"));
        Assert.Empty(Asked);
    }

    [Fact]
    public void A_status_is_found_by_its_name()
    {
        Service.Answer = line => line.Contains("/statuses/", StringComparison.Ordinal) ? """{"data":[{"key":"s1","name":"Open"},{"key":"s2","name":"Done"}]}"""
            : line.StartsWith("GET", StringComparison.Ordinal) ? """{"data":[{"key":"k1"},{"key":"k2"}]}""" : null;
        Assert.Empty(Engine.Get("Get-MakiniWorkOrder | Set-MakiniWorkOrderStatus done"));
        Assert.Equal("""{"statusKey":"s2"}""", LastBody.GetRawText());
        Assert.Equal("PUT /api/eam/work-orders/k2/status", Asked[^1]);
        Assert.Single(Asked, line => line.Contains("/statuses/", StringComparison.Ordinal));
        Assert.Single(Engine.Get("Set-MakiniEntityStatus PurchaseOrder approved k1 -PassThru"));
        Assert.Equal("""{"status":"approved"}""", LastBody.GetRawText());
    }

    [Fact]
    public void A_change_asks_on_production()
    {
        Connect("live", "-NoTest -Environment Production").ThrowOnError();
        Engine.Host.Screen.Choices.Enqueue(No);
        Engine.Get("Set-MakiniWorkOrder k1 -Title a -Connection live");
        Assert.Empty(Asked);
        Engine.Get("Set-MakiniWorkOrder k1 -Title a -Connection live -Confirm:$false");
        Assert.Single(Asked);
    }

    [Fact]
    public void A_post_is_not_repeated()
    {
        Service.Status = "500 Internal Server Error";
        Assert.Equal("MakiniUnavailable", Engine.Run("New-MakiniWorkOrder -Title a").Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Single(Asked);
    }

    [Theory]
    [InlineData("New-MakiniEntity Site @{ Name = 'a' }")]
    [InlineData("New-MakiniEntity WorkOrder @{ Titel = 'a' }")]
    [InlineData("New-MakiniWorkOrder")]
    [InlineData("Set-MakiniWorkOrder -Title a")]
    [InlineData("Set-MakiniEntity Vendor k1 @{ Name = 'a' }")]
    [InlineData("Set-MakiniEntityStatus Asset done k1")]
    [InlineData("New-MakiniWorkOrderMaterial k1 -MaterialKey m")]
    [InlineData("Set-MakiniWorkOrderMaterial k1 -RequiredQuantity 1 -UsedQuantity 0")]
    public void What_cannot_be_written_is_an_error_that_says_why(string script)
    {
        Assert.Equal("MakiniInvalidRequest", Engine.Run(script).Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(Asked);
    }
}

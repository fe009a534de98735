using System.Globalization;
using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;
using static Makini.PowerShell.Tests.Entities.PlantFixture;

namespace Makini.PowerShell.Tests.Entities;

/// <summary>The entity cmdlets and the sandbox's plant: what is written is there, and what one record names is found.</summary>
public sealed class PlantTests : IClassFixture<PlantFixture>
{
    private readonly PowerShellEngine _engine;

    public PlantTests(PlantFixture plant) => _engine = plant.Engine;

    [Fact]
    public void One_record_leads_to_another()
    {
        var assets = _engine.Get("Get-MakiniWorkOrder -First 5 | Get-MakiniAsset");
        Assert.Equal(5, assets.Count);
        Assert.Equal(_engine.Get("(Get-MakiniWorkOrder -First 5).AssetKey").Select(Text), Keys(assets));
        Assert.NotEmpty(_engine.Get("Get-MakiniPurchaseOrder -First 3 | Get-MakiniVendor"));
        Assert.NotEmpty(_engine.Get("Get-MakiniWorkOrder -First 5 | Get-MakiniWorkOrderMaterial"));
        Assert.Equal(_engine.Get("(Get-MakiniPurchaseOrder -First 3).LineItems.Key").Select(Text), Keys(_engine.Get("Get-MakiniPurchaseOrder -First 3 | Get-MakiniPurchaseOrderLineItem")));
    }

    [Fact]
    public void What_belongs_to_a_record_names_it()
    {
        var orders = _engine.Get("$global:orders = Get-MakiniWorkOrder -First 4; $orders");
        Assert.Equal(
            orders.SelectMany(order => Enumerable.Repeat(Text(order.Properties["Key"].Value), Convert.ToInt32(order.Properties["MaterialCount"].Value, CultureInfo.InvariantCulture))),
            _engine.Get("($orders | Get-MakiniWorkOrderMaterial).WorkOrderKey").Select(Text));
        Assert.Equal(_engine.Get("(Get-MakiniMaterial -First 1).Key").Select(Text), _engine.Get("(Get-MakiniMaterial -First 1 | Get-MakiniMaterialChild).AssemblyKey").Select(Text).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_new_work_order_has_the_materials_that_it_was_given()
    {
        _engine.Get("$global:made = New-MakiniWorkOrder -Title made");
        Assert.Empty(_engine.Get("$made | Get-MakiniWorkOrderMaterial"));
        _engine.Get("$made | New-MakiniWorkOrderMaterial -MaterialKey (Get-MakiniMaterial -First 1).Key -RequiredQuantity 2 -UsedQuantity 0");
        _engine.Get("Get-MakiniWorkOrder $made.Key | Get-MakiniWorkOrderMaterial | Set-MakiniWorkOrderMaterial -RequiredQuantity 2 -UsedQuantity 1");
        Assert.Equal("1", Text(_engine.One("($made | Get-MakiniWorkOrderMaterial).UsedQuantity")));
        Assert.Equal("1", Text(_engine.One("(Get-MakiniWorkOrder $made.Key).MaterialCount")));
    }

    [Fact]
    public void A_filter_finds_what_Where_Object_would()
    {
        var found = _engine.Get("Get-MakiniWorkOrder -Filter { Severity -eq 'high' -and CreatedAt -lt '2100-01-01' } -OrderBy 'CreatedAt desc'");
        var all = _engine.Get("Get-MakiniWorkOrder").Where(order => "high".Equals(Text(order.Properties["Severity"].Value), StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(found);
        Assert.Equal(Keys(all).Order(StringComparer.Ordinal), Keys(found).Order(StringComparer.Ordinal));
        Assert.Equal(found.Select(Created).OrderDescending(), found.Select(Created));
    }

    [Fact]
    public void A_work_order_is_made_changed_and_closed()
    {
        dynamic order = _engine.One("$global:order = Get-MakiniAsset -First 1 | New-MakiniWorkOrder -Title 'Pump leaks' -Severity high; $order");
        Assert.Equal("Pump leaks", (string)order.Title);
        Assert.Equal("low", Text(_engine.Get("($order | Set-MakiniWorkOrder -Severity low -PassThru).Severity")[0]));
        var status = Text(_engine.Get("$global:status = (Get-MakiniEntityStatus WorkOrder)[-1]; $status.Name")[0]);
        _engine.Get("$order | Set-MakiniWorkOrderStatus $status.Name");
        Assert.Equal(status, Text(_engine.Get("(Get-MakiniWorkOrder $order.Key).Status")[0]));
    }

    [Fact]
    public void WhatIf_changes_nothing()
    {
        _engine.Get("$global:before = Get-MakiniWorkOrder -First 1; $before | Set-MakiniWorkOrderStatus ((Get-MakiniEntityStatus WorkOrder) | Where-Object Name -ne $before.Status)[0].Name -WhatIf");
        Assert.True((bool)_engine.One("(Get-MakiniWorkOrder $before.Key).Status -eq $before.Status"));
    }

    [Fact]
    public void The_number_of_all_comes_first()
    {
        var result = _engine.Get("$both = @(Get-MakiniAsset -First 1 -IncludeTotalCount); [uint64] $both[0], @(Get-MakiniAsset).Count");
        Assert.Equal(Text(result[1]), Text(result[0]));
    }

    [Fact]
    public void What_the_service_refuses_is_said_in_its_words()
    {
        var error = _engine.Run("New-MakiniWorkOrder -Title 'x' -AssetKey nothing-like-that").Error;
        Assert.StartsWith("MakiniInvalidRequest,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(422, ((dynamic)error.Exception).StatusCode);
    }

    [Fact]
    public void A_document_wants_a_file() =>
        Assert.Contains("New-MakiniDocument", _engine.Run("New-MakiniEntity Document @{ Name = 'x' }").Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);

    [Fact]
    public void A_connection_has_its_family_and_its_word_for_less_or_equal()
    {
        _engine.Get("$null = Connect-Makini wms -Token $sandbox.GetAccessToken() -BaseUri $sandbox.Url -Family Wms -LessOrEqual lteq");
        var request = Text(_engine.Get("Get-MakiniVendor -Connection wms -Filter { CreatedAt -le '2026-01-02' } -AsText; Set-MakiniConnection plant -Default")[0]);
        Assert.StartsWith("GET /api/wms/vendors", request, StringComparison.Ordinal);
        Assert.Contains("createdAt:lteq", request, StringComparison.Ordinal);
    }

    private static DateTimeOffset Created(PSObject record) => (DateTimeOffset)record.Properties["CreatedAt"].Value;
}

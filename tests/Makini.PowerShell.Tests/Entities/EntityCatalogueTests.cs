namespace Makini.PowerShell.Tests.Entities;

/// <summary>Every cmdlet of every entity, by what it would send.</summary>
public sealed class EntityCatalogueTests : EntityTestBase
{
    [Fact]
    public void Each_entity_has_a_cmdlet_that_reads_its_path()
    {
        foreach (var entity in Engine.Get("Get-MakiniEntityType"))
        {
            dynamic type = entity.BaseObject;
            var list = Assert.Single(Texts($"Get-Makini{type.Name} -AsText"));
            Assert.Matches($"^GET /api/(eam|erp|wms)/{type.Path}\\?page=1", list);
            Assert.Equal(list, Assert.Single(Texts($"Get-MakiniEntity {type.Name} -AsText")));
            Assert.EndsWith($"/{type.Path}/k1", Assert.Single(Texts($"Get-Makini{type.Name} k1 -AsText")), StringComparison.Ordinal);
            Assert.Equal(type.RecordType, Engine.One($"(Get-Command Get-Makini{type.Name}).OutputType[0].Type"));
        }

        Assert.Empty(Asked);
    }

    [Fact]
    public void Each_list_of_an_entity_has_a_cmdlet_that_reads_its_path()
    {
        foreach (var entity in Engine.Get("Get-MakiniEntityType | Where-Object SubResources"))
        {
            dynamic type = entity.BaseObject;
            foreach (var list in type.SubResources)
            {
                var noun = type.Name + (list.Name == "Children" ? "Child" : ((string)list.Name)[..^1]);
                var key = list.IsOfRecord ? "k1" : "";
                var path = list.IsOfRecord ? $"{type.Path}/k1/{list.Path}" : $"{type.Path}/{list.Path}";
                Assert.Contains($"/{path}?page=1", Assert.Single(Texts($"Get-Makini{noun} {key} -AsText")), StringComparison.Ordinal);
                Assert.Contains($"/{path}?page=1", Assert.Single(Texts($"Get-MakiniEntityItem {type.Name} {list.Name} {key} -AsText")), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Each_body_that_creates_has_its_fields_as_parameters()
    {
        Service.Body = """{"data":{"key":"k1"}}""";
        foreach (var entity in Engine.Get("Get-MakiniEntityType | Where-Object { $_.CanCreate -and $_.Name -ne 'Document' }"))
        {
            dynamic type = entity.BaseObject;
            Check($"New-Makini{type.Name}", type.Create);
            Engine.Get($"New-Makini{type.Name} -AdditionalProperty @{{ colour = 'red' }}");
            Assert.Matches($"^POST /api/(eam|erp|wms)/{type.Path}$", Asked[^1]);
            Assert.Equal("red", LastBody.GetProperty("colour").GetString());
        }
    }

    [Fact]
    public void Each_body_that_changes_has_its_fields_as_parameters()
    {
        Service.Body = """{"data":{"key":"k1"}}""";
        foreach (var entity in Engine.Get("Get-MakiniEntityType | Where-Object CanUpdate"))
        {
            dynamic type = entity.BaseObject;
            Check($"Set-Makini{type.Name}", type.Update);
            Assert.Empty(Engine.Get($"Set-Makini{type.Name} k1 -AdditionalProperty @{{ colour = 'red' }}"));
            Assert.Matches($"^PUT /api/(eam|erp|wms)/{type.Path}/k1$", Asked[^1]);
        }
    }

    [Fact]
    public void Each_status_that_can_be_set_has_a_cmdlet()
    {
        Service.Body = """{"data":{"key":"k1"}}""";
        foreach (var entity in Engine.Get("Get-MakiniEntityType | Where-Object CanSetStatus"))
        {
            dynamic type = entity.BaseObject;
            Engine.Get($"Set-Makini{type.Name}Status done k1");
            Assert.EndsWith($"/{type.Path}/k1/status", Asked[^1], StringComparison.Ordinal);
            Assert.Equal("done", LastBody.GetProperty((string)type.StatusField).GetString());
        }
    }

    [Theory]
    [InlineData("Set-MakiniMaterialInventory k1 -Quantity 3", "PUT /api/erp/materials/k1/inventory", """{"quantity":3}""")]
    [InlineData("Set-MakiniShipmentOrderDelivered k1", "POST /api/wms/shipment-orders/k1/delivered", "{}")]
    [InlineData("New-MakiniWorkOrderMaterial k1 -MaterialKey m -RequiredQuantity 2 -UsedQuantity 0.5", "POST /api/eam/work-orders/k1/materials", """{"materialKey":"m","requiredQuantity":2,"usedQuantity":0.5}""")]
    [InlineData("Set-MakiniWorkOrderMaterial k1 i1 -RequiredQuantity 2 -UsedQuantity 1", "PUT /api/eam/work-orders/k1/materials/i1", """{"requiredQuantity":2,"usedQuantity":1}""")]
    public void What_else_can_be_done_has_a_cmdlet(string script, string request, string body)
    {
        Service.Body = """{"data":{"key":"k1"}}""";
        Engine.Get(script);
        Assert.Equal(request, Asked[^1]);
        Assert.Equal(body, LastBody.GetRawText());
    }

    private void Check(string cmdlet, dynamic fields)
    {
        var parameters = Texts("(Get-Command $args[0]).Parameters.Keys", cmdlet);
        foreach (var field in fields) Assert.Contains((string)field.PropertyName, parameters);
    }
}

using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;
using static Makini.PowerShell.Tests.Entities.PlantFixture;

namespace Makini.PowerShell.Tests.Entities;

/// <summary>Every cmdlet that reads or writes entities, run against the sandbox's plant. One that no rule here knows how to run fails.</summary>
public sealed class EveryCmdletTests(PlantFixture plant) : IClassFixture<PlantFixture>
{
    private const string Changed = "changed by a test";

    private static readonly Dictionary<string, string> ScriptsOfTheirOwn = new()
    {
        ["Get-MakiniEntity"] = "$made = New-MakiniEntity Customer @{ Name = 'x' }; (Get-MakiniEntity Customer $made.Key).Name -eq 'x'",
        ["Get-MakiniEntityItem"] = "@(Get-MakiniWorkOrder -First 2 | Get-MakiniEntityItem WorkOrder Materials).Count -ge 2",
        ["Get-MakiniEntityStatus"] = "'Open' -in (Get-MakiniEntityStatus WorkOrder).Name",
        ["New-MakiniEntity"] = "(New-MakiniEntity Product @{ Name = 'x' }).Key.Length -eq 40",
        ["Set-MakiniEntity"] = "(Get-MakiniProduct -First 1 | Set-MakiniEntity Product -Property @{ Name = 'y' } -PassThru).Name -eq 'y'",
        ["Set-MakiniEntityStatus"] = "$key = (Get-MakiniWorkOrder -First 1).Key; Set-MakiniEntityStatus WorkOrder 'On hold' $key; (Get-MakiniWorkOrder $key).Status -eq 'On hold'",
        ["New-MakiniWorkOrderMaterial"] =
            """
            $order = Get-MakiniWorkOrder -First 1; $before = @($order | Get-MakiniWorkOrderMaterial).Count
            $null = $order | New-MakiniWorkOrderMaterial -MaterialKey (Get-MakiniMaterial -First 1).Key -RequiredQuantity 3 -UsedQuantity 1
            @($order | Get-MakiniWorkOrderMaterial).Count -eq $before + 1
            """,
        ["Set-MakiniWorkOrderMaterial"] =
            """
            $order = Get-MakiniWorkOrder -First 1; $item = @($order | Get-MakiniWorkOrderMaterial)[0]
            $item | Set-MakiniWorkOrderMaterial $order.Key -RequiredQuantity 8 -UsedQuantity 7
            @($order | Get-MakiniWorkOrderMaterial)[0].UsedQuantity -eq 7
            """,
        ["Set-MakiniMaterialInventory"] = "(Get-MakiniMaterial -First 1 | Set-MakiniMaterialInventory -Quantity 42 -PassThru).Quantity -eq 42",
        ["Set-MakiniShipmentOrderDelivered"] =
            "$key = (Get-MakiniShipmentOrder -First 1).Key; Set-MakiniShipmentOrderDelivered $key; (Get-MakiniShipmentOrder $key).StatusKey -eq (Get-MakiniEntityStatus ShipmentOrder | Where-Object Name -eq Completed).Key",
    };

    private readonly PowerShellEngine _engine = plant.Engine;

    public static TheoryData<string> Names
    {
        get
        {
            using var engine = new PowerShellEngine();
            return [.. engine.Get("(Get-Module Makini).ExportedCmdlets.Values").Select(o => (CmdletInfo)o.BaseObject)
                .Where(cmdlet => IsOfEntities(cmdlet.ImplementingType)).Select(cmdlet => cmdlet.Name)];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_does_in_the_plant_what_it_says(string name)
    {
        if (ScriptsOfTheirOwn.TryGetValue(name, out var script))
        {
            Assert.True((bool)_engine.One(script), $"{name} did not do it.");
            return;
        }

        var (verb, noun) = (name.Split('-')[0], name.Split('-')[1]["Makini".Length..]);
        var isStatus = verb == "Set" && noun.EndsWith("Status", StringComparison.Ordinal);
        if (_engine.Get("Get-MakiniEntityType | Where-Object Name -eq $args[0]", isStatus ? noun[..^"Status".Length] : noun) is not [{ BaseObject: var entity }]) ReadItems(name, noun);
        else if (isStatus) SetStatus(entity);
        else if (verb == "Get") Read(entity);
        else if (verb == "New") Make(entity);
        else Change(entity);
    }

    private static bool IsOfEntities(Type? type) => type is not null && (type.FullName == "Makini.PowerShell.Entities.EntityCmdlet" || IsOfEntities(type.BaseType));

    private void Read(dynamic entity)
    {
        var listed = _engine.Get($"Get-Makini{entity} -First 3");
        Assert.NotEmpty(listed);
        foreach (PSObject record in listed) Assert.Equal((Type)entity.RecordType, record.BaseObject.GetType());
        Assert.Equal(Keys(listed), Keys(_engine.Get($"$args | Get-Makini{entity}", [.. listed])));
        Assert.Equal(Keys(listed), Keys(_engine.Get($"Get-Makini{entity} $args", [.. Keys(listed)])));
    }

    private void Make(dynamic entity)
    {
        dynamic made = _engine.One($"Get-Makini{entity} -First 1 | New-Makini{entity}");
        dynamic read = _engine.One($"Get-Makini{entity} $args[0]", (string)made.Key);
        Assert.Equal((string)made.Key, (string)read.Key);
    }

    private void Change(dynamic entity)
    {
        var field = ((IEnumerable<dynamic>)entity.Update).First(f => f.Kind.ToString() is "Text" or "Number"
            && !f.Name.EndsWith("Key", StringComparison.Ordinal) && ((Type)entity.RecordType).GetProperty((string)f.PropertyName) is not null);
        object value = field.Kind.ToString() == "Text" ? Changed : 17m;
        string key = Text(_engine.One($"(Get-Makini{entity} -First 1).Key"));
        Assert.Empty(_engine.Get($"Get-Makini{entity} $args[0] | Set-Makini{entity} -{field.PropertyName} $args[1]", key, value));
        Assert.Equal(value, (object)_engine.One($"(Get-Makini{entity} $args[0]).{field.PropertyName}", key));
        Assert.Equal([key], Keys(_engine.Get($"Set-Makini{entity} $args[0] -{field.PropertyName} $args[1] -PassThru", key, value)));
    }

    private void SetStatus(dynamic entity)
    {
        string status = entity.StatusFamilies.ToString() == "None" ? "Completed" : Text(_engine.One($"@(Get-MakiniEntityStatus {entity})[2].Name"));
        var script = $"$record = Get-Makini{entity} -First 1 | Set-Makini{entity}Status $args[0] -PassThru; $record.Status; $record.StatusKey";
        var wanted = _engine.Get($"Get-MakiniEntityStatus {entity} | Where-Object Name -eq $args[0] | ForEach-Object Key", status);
        Assert.Contains(_engine.Get(script, status).Select(Text), said => said == status || wanted.Select(Text).Contains(said));
    }

    private void ReadItems(string name, string noun)
    {
        dynamic list = _engine.One(
            """
            Get-MakiniEntityType | ForEach-Object { foreach ($sub in $_.SubResources) { [pscustomobject] @{ Entity = $_; List = $sub } } } |
                Where-Object { "$($_.Entity)$(if ($_.List.Name -eq 'Children') { 'Child' } else { $_.List.Name -replace 's$' })" -eq $args[0] }
            """.Replace("$args[0]", $"'{noun}'", StringComparison.Ordinal));
        var found = _engine.Get(list.List.IsOfRecord ? $"Get-Makini{list.Entity} -First 3 | {name}" : name);
        Assert.NotEmpty(found);
        foreach (PSObject item in found) Assert.Equal((Type)list.List.ItemType, item.BaseObject.GetType());
    }
}

using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde.Business;

/// <summary>Work orders, bills of material and assets of the sandbox.</summary>
[Collection(SandboxCollection.Name)]
public sealed class PlantTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Fact]
    public void The_parts_of_an_order_are_the_bill_times_the_quantity()
    {
        var checks = _engine.Get(
            """
            Get-JdeWorkOrder -Item * -First 10 | ForEach-Object {
                $bill = Get-JdeBillOfMaterial -ItemNumber $_.ItemNumber -Branch $_.Branch -Quantity $_.Ordered -Depth 1 -AsOf 2026-11-02
                [pscustomobject]@{
                    Parts = ($_.Parts | ForEach-Object { '{0} {1:0.00}' -f $_.Item, $_.Needed }) -join ', '
                    Bill = ($bill | ForEach-Object { '{0} {1:0.00}' -f $_.Item, $_.Quantity }) -join ', '
                }
            }
            """);

        Assert.Equal(10, checks.Count);
        Assert.All(checks, c => Assert.Equal(c.Properties["Bill"].Value, c.Properties["Parts"].Value));
        Assert.All(checks, c => Assert.NotEqual("", c.Properties["Parts"].Value));
    }

    [Fact]
    public void All_parts_and_operations_come_with_their_orders()
    {
        var orders = _engine.Get("Get-JdeWorkOrder -All");

        Assert.Equal(_engine.One("Invoke-JdeQuery F4801 -Count"), (long)orders.Count);
        Assert.Equal(_engine.One("Invoke-JdeQuery F3111 -Count"), orders.Sum(o => Count(o, "Parts")));
        Assert.Equal(_engine.One("Invoke-JdeQuery F3112 -Count"), orders.Sum(o => Count(o, "Operations")));
    }

    [Fact]
    public void Orders_that_are_done_are_left_out_and_late_ones_found()
    {
        var open = _engine.Get("Get-JdeWorkOrder");
        var late = _engine.Get("Get-JdeWorkOrder -DueBefore 2026-11-20");

        Assert.All(open, o => Assert.Null(o.Properties["CompletedDate"].Value));
        Assert.InRange(late.Count, 1, open.Count - 1);
        Assert.All(late, o => Assert.True((DateTime)o.Properties["PlannedCompletion"].Value < new DateTime(2026, 11, 20)));
    }

    [Fact]
    public void A_bill_goes_down_to_what_is_bought()
    {
        var components = _engine.Get("Get-JdeBillOfMaterial * M30 -AsOf 2026-11-02");
        var lines = _engine.Get("Invoke-JdeQuery F3002 -Property KIT, ITM, QNTY -Filter { MMCU -eq 'M30' }")
            .ToLookup(l => (int)l.Number("KIT"), l => (Item: (int)l.Number("ITM"), Quantity: l.Number("QNTY")));

        Assert.True(components.Max(c => (int)c.Properties["Level"].Value) >= 2, "No bill of the sandbox has two levels.");
        Assert.All(lines, bill => Assert.Equal(
            Leaves(bill.Key, 1).OrderBy(l => l.Item).ThenBy(l => l.Quantity),
            components.Where(c => (int)c.Number("TopItemNumber") == bill.Key && !(bool)c.Properties["HasBill"].Value)
                .Select(c => (Item: (int)c.Number("ItemNumber"), Quantity: c.Number("Quantity"))).OrderBy(l => l.Item).ThenBy(l => l.Quantity)));

        IEnumerable<(int Item, decimal Quantity)> Leaves(int item, decimal quantity) => lines[item]
            .SelectMany(l => lines.Contains(l.Item) ? Leaves(l.Item, quantity * l.Quantity) : [(l.Item, quantity * l.Quantity)]);
    }

    [Fact]
    public void Depth_ends_the_bill()
    {
        var levels = _engine.Get("Get-JdeBillOfMaterial * M30 -AsOf 2026-11-02 -Depth 1 | ForEach-Object Level");

        Assert.All(levels, l => Assert.Equal(1, l.BaseObject));
        Assert.Contains(_engine.Get("Get-JdeBillOfMaterial * M30 -AsOf 2026-11-02 -Depth 1 | ForEach-Object HasBill"), h => h.BaseObject is true);
    }

    [Fact]
    public void Lines_that_are_not_in_effect_are_left_out() => Assert.Empty(_engine.Get("Get-JdeBillOfMaterial * M30 -AsOf 2019-12-31"));

    [Theory]
    [InlineData("Cost", "AOBJ", 1)]
    [InlineData("AccumulatedDepreciation", "DOBJ", -1)]
    public void Assets_add_up_to_their_accounts(string property, string account, int sign)
    {
        var sum = _engine.Get("Get-JdeAsset -Company 1").Sum(a => a.Number(property));

        var balances = _engine.Get(
            """
            $accounts = @{}
            Invoke-JdeQuery F1201 -Property CO, AOBJ, DOBJ -Filter { CO -eq '1' } | ForEach-Object { $accounts[$_.$($args[0])] = 1 }
            Get-JdeTrialBalance 1 2026 -ObjectAccount ([string[]]$accounts.Keys)
            """.Replace("$($args[0])", account, StringComparison.Ordinal)).Sum(b => b.Number("ClosingBalance"));
        Assert.NotEqual(0, sum);
        Assert.Equal(balances * sign, sum);
    }

    [Fact]
    public void An_asset_has_its_services_and_leads_to_its_work_orders()
    {
        var asset = _engine.Get("Get-JdeAsset | ForEach-Object { if ($_.Services.WorkOrderNumber -gt 0) { $_ } }")[0];

        Assert.Equal(3, Count(asset, "Services"));
        var number = asset.Properties["AssetNumber"].Value;
        var orders = _engine.Get("Get-JdeAsset $args[0] | Get-JdeWorkOrder", number);
        Assert.NotEmpty(orders);
        Assert.All(orders, o => Assert.Equal(number, o.Properties["AssetNumber"].Value));
    }

    [Fact]
    public void Assets_to_be_serviced_are_found()
    {
        var dates = _engine.Get("Get-JdeAsset -ServiceDueBefore 2026-11-10 | ForEach-Object NextServiceDate").Select(d => (DateTime)d.BaseObject).ToList();

        Assert.NotEmpty(dates);
        Assert.All(dates, d => Assert.True(d < new DateTime(2026, 11, 10)));
        Assert.True(dates.Count < _engine.Get("Get-JdeAsset").Count);
    }

    private static int Count(PSObject owner, string property) => ((System.Collections.ICollection)owner.Properties[property].Value).Count;
}

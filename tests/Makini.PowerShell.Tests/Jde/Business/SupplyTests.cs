using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde.Business;

/// <summary>Stock and orders of the sandbox, each against the others.</summary>
[Collection(SandboxCollection.Name)]
public sealed class SupplyTests(SandboxFixture fixture)
{
    private readonly PowerShellEngine _engine = fixture.Engine;

    [Fact]
    public void On_hand_is_the_sum_of_the_movements()
    {
        var moved = ByItem("Invoke-JdeQuery F4111 -Property ITM, MCU, TRQT | ForEach-Object { [pscustomobject]@{ ItemNumber = $_.ITM; Branch = $_.MCU; Sum = $_.TRQT } }", "Sum");
        var stock = ByItem("Get-JdeItemAvailability", "OnHand");

        Assert.True(stock.Count > 100);
        Assert.Equal(moved, stock.Where(s => moved.ContainsKey(s.Key)).ToDictionary());
        Assert.All(stock.Where(s => !moved.ContainsKey(s.Key)), s => Assert.Equal(0, s.Value));
    }

    [Theory]
    [InlineData("Get-JdeSalesOrder", "CommittedToSales")]
    [InlineData("Get-JdePurchaseOrder", "OnPurchaseOrders")]
    public void What_orders_have_open_stands_beside_the_stock(string command, string property)
    {
        var open = ByItem($"{command} | ForEach-Object {{ $_.Lines }} | ForEach-Object {{ [pscustomobject]@{{ ItemNumber = $_.ItemNumber; Branch = $_.Branch; Sum = $_.Open }} }}", "Sum");
        var stock = ByItem("Get-JdeItemAvailability", property).Where(s => s.Value != 0).ToDictionary();

        Assert.NotEmpty(open);
        Assert.Equal(open.OrderBy(o => o.Key), stock.OrderBy(s => s.Key));
    }

    [Fact]
    public void An_item_has_its_description_unit_and_reorder_point()
    {
        var stock = _engine.Get("Get-JdeItemAvailability BRG-1* M30 -First 1").Single();
        var item = _engine.Get("$number = $args[0]; Invoke-JdeQuery F4101 -Filter { ITM -eq $number }", stock.Properties["ItemNumber"].Value).Single();
        var branch = _engine.Get("$number = $args[0]; Invoke-JdeQuery F4102 -Filter { ITM -eq $number -and MCU -eq 'M30' }", stock.Properties["ItemNumber"].Value).Single();

        Assert.Equal((item.Properties["LITM"].Value, item.Properties["DSC1"].Value, item.Properties["UOM1"].Value), (stock.Properties["Item"].Value, stock.Properties["Description"].Value, stock.Properties["Unit"].Value));
        Assert.Equal((branch.Number("SAFE"), branch.Number("ROPI")), (stock.Number("SafetyStock"), stock.Number("ReorderPoint")));
        Assert.Equal("M30", stock.Properties["Branch"].Value);
    }

    [Fact]
    public void An_item_that_is_not_there_gives_nothing() => Assert.Empty(_engine.Get("Get-JdeItemAvailability NONE"));

    [Theory]
    [InlineData("Get-JdeSalesOrder", "F4211")]
    [InlineData("Get-JdePurchaseOrder", "F4311")]
    public void All_lines_of_an_order_make_its_amount(string command, string file)
    {
        var orders = _engine.Get($"{command} -All");

        Assert.Equal(_engine.One($"Invoke-JdeQuery {file} -Count"), orders.Sum(o => (long)Lines(o).Count));
        Assert.All(orders, o => Assert.Equal(o.Number("OrderAmount"), Lines(o).Sum(l => l.Number("Amount"))));
        Assert.All(orders, o => Assert.NotEmpty((string)o.Properties["Name"].Value));
    }

    [Theory]
    [InlineData("Get-JdeSalesOrder", "F4211")]
    [InlineData("Get-JdePurchaseOrder", "F4311")]
    public void Orders_show_what_is_still_to_come(string command, string file)
    {
        var lines = _engine.Get(command).SelectMany(Lines).ToList();

        Assert.Equal(_engine.One($"Invoke-JdeQuery {file} -Count -Filter {{ UOPN -ne 0 -and NXTR -ne '999' }}"), (long)lines.Count);
        Assert.All(lines, l => Assert.True(l.Number("Open") > 0));
    }

    [Fact]
    public void Orders_are_found_by_number_address_branch_item_and_next_step()
    {
        var order = _engine.Get("Get-JdeSalesOrder -First 1").Single();
        var line = Lines(order)[0];

        Assert.Single(_engine.Get("Get-JdeSalesOrder $args[0]", order.Properties["OrderNumber"].Value));
        var found = _engine.Get(
            "Get-JdeSalesOrder -Customer $args[0] -Branch $args[1] -Item $args[2] -Status $args[3] -Company $args[4] -OrderType SO",
            order.Properties["AddressNumber"].Value, line.Properties["Branch"].Value, line.Properties["Item"].Value, line.Properties["NextStatus"].Value, order.Properties["OrderCompany"].Value);
        Assert.Contains(found, o => o.Properties["OrderNumber"].Value.Equals(order.Properties["OrderNumber"].Value));
    }

    private static List<PSObject> Lines(PSObject order) => [.. ((System.Collections.IEnumerable)order.Properties["Lines"].Value).Cast<object>().Select(PSObject.AsPSObject)];

    private Dictionary<(int Item, string Branch), decimal> ByItem(string script, string property)
    {
        var sums = new Dictionary<(int Item, string Branch), decimal>();
        foreach (var row in _engine.Get(script))
        {
            var key = ((int)row.Number("ItemNumber"), (string)row.Properties["Branch"].Value);
            sums[key] = sums.GetValueOrDefault(key) + row.Number(property);
        }

        return sums;
    }
}

using Makini.Jde.Business;
using Makini.Jde.Tests.Query;

namespace Makini.Jde.Tests.Business;

public sealed class BillExplosionTests
{
    private readonly FakeLog _log = new();

    [Fact]
    public void Components_follow_what_they_are_part_of_and_quantities_multiply()
    {
        var bills = Bills((1, 2, 2), (1, 3, 1), (2, 4, 5), (4, 5, 3));

        var components = new BillExplosion(bills, depth: 99, _log).Explode(1, quantity: 10);

        Assert.Equal([(1, 2, 20m), (2, 4, 100m), (3, 5, 300m), (1, 3, 10m)], components.Select(c => (c.Level, c.ItemNumber, c.Quantity)));
        Assert.Equal([true, true, false, false], components.Select(c => c.HasBill));
        Assert.All(components, c => Assert.Equal(1, c.TopItemNumber));
    }

    [Fact]
    public void A_fixed_quantity_does_not_grow()
    {
        var bills = Bills((1, 2, 2), (2, 3, 4));
        bills[2][0] = bills[2][0] with { IsFixed = true };

        Assert.Equal([20m, 4m], new BillExplosion(bills, depth: 99, _log).Explode(1, quantity: 10).Select(c => c.Quantity));
    }

    [Fact]
    public void Depth_ends_it()
    {
        var components = new BillExplosion(Bills((1, 2, 1), (2, 3, 1)), depth: 1, _log).Explode(1, quantity: 1);

        Assert.True(Assert.Single(components).HasBill);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_item_that_contains_itself_is_told_of_and_not_followed(int repeated)
    {
        var components = new BillExplosion(Bills((1, 2, 1), (2, 3, 1), (3, repeated, 1)), depth: 99, _log).Explode(1, quantity: 1);

        Assert.Equal([2, 3, repeated], components.Select(c => c.ItemNumber));
        Assert.Equal([false, false, true], components.Select(c => c.IsCycle));
        Assert.Contains($"ITEM-{repeated}", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_is_used_twice_is_no_cycle()
    {
        var components = new BillExplosion(Bills((1, 2, 1), (1, 3, 1), (2, 4, 1), (3, 4, 1)), depth: 99, _log).Explode(1, quantity: 1);

        Assert.Equal([2, 4, 3, 4], components.Select(c => c.ItemNumber));
        Assert.Empty(_log.Warnings);
    }

    private static Dictionary<int, List<JdeBillComponent>> Bills(params (int Parent, int Item, decimal Quantity)[] lines) => lines
        .Select((l, i) => new JdeBillComponent
        {
            ParentItemNumber = l.Parent,
            ParentItem = $"ITEM-{l.Parent}",
            LineNumber = i,
            ItemNumber = l.Item,
            Item = $"ITEM-{l.Item}",
            QuantityPer = l.Quantity,
        })
        .GroupBy(c => c.ParentItemNumber)
        .ToDictionary(g => g.Key, g => g.ToList());
}

namespace Makini.Jde.Business;

/// <summary>Puts bills of one level each together to one of many levels.</summary>
/// <param name="bills">The components by item.</param>
/// <param name="depth">The deepest level.</param>
/// <param name="log">Where to tell of items that contain themselves.</param>
internal sealed class BillExplosion(Dictionary<int, List<JdeBillComponent>> bills, int depth, ICallLog log)
{
    private readonly List<JdeBillComponent> _components = [];
    private readonly Stack<int> _path = new();
    private int _top;

    /// <summary>The components of so many of an item, each followed by its own.</summary>
    public IReadOnlyList<JdeBillComponent> Explode(int item, decimal quantity)
    {
        _top = item;
        Add(item, quantity, level: 1);
        return _components;
    }

    private void Add(int item, decimal quantity, int level)
    {
        _path.Push(item);
        foreach (var line in bills[item].OrderBy(c => c.LineNumber))
        {
            var isCycle = _path.Contains(line.ItemNumber);
            var needed = line.IsFixed ? line.QuantityPer : line.QuantityPer * quantity;
            var hasBill = bills.ContainsKey(line.ItemNumber);
            _components.Add(line with
            {
                Level = level,
                TopItemNumber = _top,
                Quantity = needed,
                HasBill = hasBill,
                IsCycle = isCycle,
            });
            if (isCycle) log.Warning($"The bill of {line.ParentItem} has {line.Item} in it, which contains {line.ParentItem}: it is not followed any further.");
            else if (hasBill && level < depth) Add(line.ItemNumber, needed, level + 1);
        }

        _path.Pop();
    }
}

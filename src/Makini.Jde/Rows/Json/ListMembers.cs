namespace Makini.Jde.Rows;

/// <summary>The values of rows that are lists: [1001, "Abbott"], in the order of the names that stand before all rows.</summary>
/// <param name="names">The shape's columns, by their names in the answer.</param>
/// <param name="order">The names in the order of the values; those that are no column are passed over.</param>
internal sealed class ListMembers(IReadOnlyList<string> names, IReadOnlyList<string> order) : RowMembers
{
    private readonly int[] _columns =
        [.. order.Select(o => names.TakeWhile(n => !string.Equals(n, o, StringComparison.OrdinalIgnoreCase)).Count()).Select(i => i < names.Count ? i : End)];
    private int _place;

    public override int First(ref JsonCursor json)
    {
        json.Take((byte)'[');
        _place = 0;
        return Find(ref json, isFirst: true);
    }

    public override bool TryTake(ref JsonCursor json, int column)
    {
        if (_place == _columns.Length || _columns[_place] != column || !json.TryTake((byte)',')) return false;
        _place++;
        return true;
    }

    public override int Next(ref JsonCursor json) => Find(ref json, isFirst: false);

    private int Find(ref JsonCursor json, bool isFirst)
    {
        for (; json.TryTakeElement(isFirst); isFirst = false)
        {
            var column = _place < _columns.Length ? _columns[_place++] : End;
            if (column != End) return column;
            json.SkipValue();
        }

        return End;
    }
}

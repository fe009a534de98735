namespace Makini.Jde.Rows;

/// <summary>
/// The members of groups: {"groupBy": {"F0911.CO": "00001"}, "F0911.AA_SUM": 12.5}. Those of groupBy are the group's own.
/// </summary>
/// <param name="byName">Finds columns by their names.</param>
internal sealed class GroupMembers(ObjectMembers byName) : RowMembers
{
    private bool _isWithin;

    public override int First(ref JsonCursor json)
    {
        json.Take((byte)'{');
        _isWithin = false;
        return Find(ref json, isFirst: true);
    }

    public override bool TryTake(ref JsonCursor json, int column) => byName.TryTake(ref json, column);

    public override int Next(ref JsonCursor json) => Find(ref json, isFirst: false);

    private int Find(ref JsonCursor json, bool isFirst)
    {
        while (true)
        {
            if (!json.TryTakeMember(isFirst, out var name))
            {
                if (!_isWithin) return End;
                (_isWithin, isFirst) = (false, false);
                continue;
            }

            isFirst = false;
            var column = byName.IndexOf(name);
            if (column != End) return column;
            if (!name.SequenceEqual("groupBy"u8) || json.Peek() != '{')
            {
                json.SkipValue();
                continue;
            }

            json.Take((byte)'{');
            (_isWithin, isFirst) = (true, true);
        }
    }
}

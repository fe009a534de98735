namespace Makini.Jde.Query;

/// <summary>The part of a result that the user wants: so many rows left out, then so many taken.</summary>
internal sealed class RowWindow(ulong skip, ulong? first)
{
    private ulong _skip = skip;
    private ulong _remaining = first ?? ulong.MaxValue;

    /// <summary>Nothing more is wanted.</summary>
    public bool IsFull => _remaining == 0;

    /// <summary>Those of the next rows that are wanted.</summary>
    public IReadOnlyList<JdeRow> Take(IReadOnlyList<JdeRow> rows)
    {
        var left = (int)Math.Min(_skip, (ulong)rows.Count);
        var taken = (int)Math.Min(_remaining, (ulong)(rows.Count - left));
        _skip -= (ulong)left;
        _remaining -= (ulong)taken;
        return taken == rows.Count ? rows : [.. rows.Skip(left).Take(taken)];
    }
}

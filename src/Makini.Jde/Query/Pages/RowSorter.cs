using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Keeps the values to sort by of each row that passes the filter, then puts the rows in their order.</summary>
internal sealed class RowSorter(IStoredRowFilter? filter, IReadOnlyList<OrderTerm> order, IReadOnlyList<JdeColumn> columns)
    : IStoredRowFilter
{
    private readonly int[] _indexes = [.. order.Select(t => columns.IndexOf(t.Column))];
    private readonly List<IComparable[]> _keys = [];

    /// <inheritdoc/>
    public bool Matches(StoredRow row)
    {
        if (filter?.Matches(row) == false) return false;

        _keys.Add([.. order.Select((t, i) => StoredScalar.Of(t.Column, row[_indexes[i]]))]);
        return true;
    }

    /// <summary>The rows in order; those that are equal in it stay as they came.</summary>
    /// <param name="rows">All rows that passed, as they came.</param>
    public IReadOnlyList<JdeRow> Sort(IReadOnlyList<JdeRow> rows)
    {
        var comparer = Comparer<int>.Create(Compare);
        return [.. Enumerable.Range(0, rows.Count).OrderBy(i => i, comparer).Select(i => rows[i])];
    }

    private int Compare(int a, int b)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var (left, right) = (_keys[a][i], _keys[b][i]);
            var result = left is string text ? string.CompareOrdinal(text, (string)right) : left.CompareTo(right);
            if (result != 0) return order[i].IsDescending ? -Math.Sign(result) : result;
        }

        return 0;
    }
}

using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Keeps the stored values of every row, for tables that are read to look something up.</summary>
internal sealed class StoredRowCollector : IStoredRowFilter
{
    /// <summary>The rows, as they came.</summary>
    public List<IReadOnlyList<object?>> Rows { get; } = [];

    /// <inheritdoc/>
    public bool Matches(StoredRow row)
    {
        Rows.Add([.. Enumerable.Range(0, row.Count).Select(i => row[i])]);
        return false;
    }
}

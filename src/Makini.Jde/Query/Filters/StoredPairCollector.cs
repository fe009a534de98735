using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Keeps two columns of every row, for tables that are read to look something up.</summary>
internal sealed class StoredPairCollector(int key, int value) : IStoredRowFilter
{
    /// <summary>The pairs, as they came; a later one of the same key replaces the earlier.</summary>
    public Dictionary<string, string> Pairs { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Matches(StoredRow row)
    {
        Pairs[StoredScalar.Text(row[key]).Trim(' ')] = StoredScalar.Text(row[value]).Trim(' ');
        return false;
    }
}

using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>Rows that pass one filter and then another.</summary>
internal sealed class BothFilters(IStoredRowFilter first, IStoredRowFilter second) : IStoredRowFilter
{
    /// <inheritdoc/>
    public bool Matches(StoredRow row) => first.Matches(row) && second.Matches(row);
}

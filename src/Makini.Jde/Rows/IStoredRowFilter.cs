namespace Makini.Jde.Rows;

/// <summary>Chooses rows by their stored values, before they are decoded.</summary>
public interface IStoredRowFilter
{
    /// <summary>Whether a row shall come out.</summary>
    /// <param name="row">The row; it is used again for the next one.</param>
    /// <returns>True if it shall.</returns>
    bool Matches(StoredRow row);
}

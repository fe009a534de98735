namespace Makini.Jde;

/// <summary>A column of a file.</summary>
/// <param name="Table">The file's name: F0101.</param>
/// <param name="Name">The column's name, prefix and alias: ABAN8.</param>
/// <param name="Item">The data item behind it.</param>
/// <param name="Position">Its place in the record, from 1.</param>
/// <param name="KeyPosition">Its place in the file's key, from 1; 0 if it is not part of it.</param>
public sealed record JdeColumn(string Table, string Name, JdeDataItem Item, int Position, int KeyPosition)
{
    /// <summary>The data item's name: AN8.</summary>
    public string Alias => Item.Alias;
}

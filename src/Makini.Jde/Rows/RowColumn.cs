namespace Makini.Jde.Rows;

/// <summary>A column of an answer and what becomes of it.</summary>
/// <param name="WireName">Its name in the answer: ABAN8.</param>
/// <param name="PropertyName">The property's name; null for a column fetched for its own sake (a key, a currency), which rows do not show.</param>
/// <param name="Item">How it is stored; null where the dictionary does not know it.</param>
public sealed record RowColumn(string WireName, string? PropertyName, JdeDataItem? Item)
{
    /// <summary>What its texts mean, of a column that no dictionary has; null to leave them as they are.</summary>
    public ValueForm? Form { get; init; }
}

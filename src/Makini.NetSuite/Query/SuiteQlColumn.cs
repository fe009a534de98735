namespace Makini.NetSuite.Query;

/// <summary>A column that a query asks for.</summary>
/// <param name="Name">Its name in the rows, as the user wrote it.</param>
internal sealed record SuiteQlColumn(string Name)
{
    /// <summary>The field that it is, or that it is the least or the most of; null where it is computed.</summary>
    public string? Field { get; init; }

    /// <summary>The record that has the field; null where the query names it without one.</summary>
    public string? Record { get; init; }

    /// <summary>What it holds by how it is computed, whatever its field; null where that does not say.</summary>
    public SuiteQlType? Computed { get; init; }
}

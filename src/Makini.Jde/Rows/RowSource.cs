namespace Makini.Jde.Rows;

/// <summary>Where rows come from.</summary>
/// <param name="ConnectionName">The connection's name.</param>
/// <param name="Table">The file; null for SQL of the user's own.</param>
/// <param name="Library">The library, where one was given.</param>
public sealed record RowSource(string ConnectionName, string? Table, string? Library)
{
    /// <summary>
    /// The attribute that hides the connection's name from lists of a row's properties: PowerShell's HiddenAttribute,
    /// which this assembly does not know. Null: nothing hides it.
    /// </summary>
    public Type? HiddenAttribute { get; init; }
}

namespace Makini.Jde.Query;

/// <summary>A column as the database's catalog has it.</summary>
/// <param name="Name">ABAN8</param>
/// <param name="IsText">CHAR and the like.</param>
/// <param name="Length">Characters or digits.</param>
internal sealed record CatalogColumn(string Name, bool IsText, int Length);

/// <summary>A file as the database's catalog has it.</summary>
/// <param name="Name">F0101</param>
/// <param name="Columns">Its columns in the record's order.</param>
internal sealed record CatalogTable(string Name, IReadOnlyList<CatalogColumn> Columns);

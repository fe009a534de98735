namespace Makini.Jde.Query;

/// <summary>Reads QSYS2.SYSCOLUMNS.</summary>
/// <param name="rows">The database.</param>
/// <param name="libraries">The library list; empty if there is none.</param>
internal sealed class CatalogReader(SystemRows rows, IReadOnlyList<string> libraries)
{
    private static readonly string[] Columns = ["TABLE_SCHEMA", "TABLE_NAME", "ORDINAL_POSITION", "COLUMN_NAME", "DATA_TYPE", "LENGTH"];

    /// <summary>The files of the names; those that are not there are left out.</summary>
    /// <param name="names">F0101, or F55* for all that begin so.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<CatalogTable>> ReadAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var (patterns, plain) = (names.Where(IsPattern).ToList(), names.Where(n => !IsPattern(n)).ToList());
        var conditions = patterns.Select(_ => "TABLE_NAME LIKE ? ESCAPE '\\'").ToList();
        if (plain.Count > 0) conditions.Add($"TABLE_NAME IN ({string.Join(", ", plain.Select(_ => "?"))})");
        object?[] parameters = [.. patterns.Select(Like), .. plain];
        var found = await rows.ReadAsync(
            Columns,
            $"FROM QSYS2.SYSCOLUMNS WHERE {string.Join(" OR ", conditions)} ORDER BY TABLE_NAME, TABLE_SCHEMA, ORDINAL_POSITION",
            parameters,
            cancellationToken).ConfigureAwait(false);
        return [.. found.GroupBy(r => StoredScalar.Text(r[1]), StringComparer.Ordinal).Select(Choose).OfType<CatalogTable>()];
    }

    /// <summary>It stands for many files.</summary>
    public static bool IsPattern(string name) => name.Any(c => c == '*');

    private static string Like(string pattern) => pattern.Replace("\\", "\\\\").Replace("_", "\\_").Replace("%", "\\%").Replace('*', '%');

    // The first library of the list that has the file; without a list the one whose file has most columns.
    private CatalogTable? Choose(IGrouping<string, IReadOnlyList<object?>> rowsOfName)
    {
        var byLibrary = rowsOfName.GroupBy(r => StoredScalar.Text(r[0]), StringComparer.Ordinal).ToList();
        var chosen = libraries.Count > 0
            ? libraries.Select(l => byLibrary.Find(g => g.Key == l)).FirstOrDefault(g => g is not null)
            : byLibrary.OrderByDescending(g => g.Count()).First();
        return chosen is null ? null : new CatalogTable(rowsOfName.Key, [.. chosen.Select(ReadColumn)]);
    }

    private static CatalogColumn ReadColumn(IReadOnlyList<object?> row)
    {
        var type = StoredScalar.Text(row[4]);
        var isText = type.EndsWith("CHAR", StringComparison.OrdinalIgnoreCase) || type is "GRAPHIC" or "VARG" or "CLOB";
        return new CatalogColumn(StoredScalar.Text(row[3]), isText, (int)(StoredScalar.Number(row[5]) ?? 0));
    }
}

using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>
/// Finds the library of each file by a library list, as IBM i does: the first that has the file wins. Each file is looked
/// for once; two queries at the same time may both look, and find the same.
/// </summary>
/// <param name="list">The list; empty leaves all to the database.</param>
/// <param name="passthrough">The way to the database's catalog.</param>
internal sealed class LibraryCache(IReadOnlyList<string> list, IPassthrough passthrough)
{
    private IReadOnlyDictionary<string, string> _found = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What has been found so far.</summary>
    public FileLibraries Known => new(Volatile.Read(ref _found));

    /// <summary>A note that files are still to be looked for; null if they are not.</summary>
    public string? Note(IReadOnlyList<TableName> files) => Missing(files) is { Count: > 0 } missing
        ? $"The query looks first which of {string.Join(", ", list)} has {string.Join(", ", missing)}."
        : null;

    /// <summary>Where the files are.</summary>
    /// <exception cref="MakiniException"><see cref="ErrorIds.JdeTableNotFound"/>: no library of the list has one.</exception>
    public async Task<FileLibraries> FindAsync(IReadOnlyList<TableName> files, ICallLog log, CancellationToken cancellationToken)
    {
        var missing = Missing(files);
        if (missing.Count == 0) return Known;

        static string Marks(IEnumerable<string> values) => string.Join(", ", values.Select(_ => "?"));
        var rows = await new SystemRows(passthrough, log).ReadAsync(
            ["TABLE_SCHEMA", "TABLE_NAME"],
            $"FROM QSYS2.SYSTABLES WHERE TABLE_SCHEMA IN ({Marks(list)}) AND TABLE_NAME IN ({Marks(missing)}) ORDER BY TABLE_NAME, TABLE_SCHEMA",
            [.. list, .. missing],
            cancellationToken).ConfigureAwait(false);
        var libraries = rows.ToLookup(r => StoredScalar.Text(r[1]), r => StoredScalar.Text(r[0]), StringComparer.Ordinal);
        var found = _found.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        foreach (var file in missing) found[file] = list.FirstOrDefault(l => libraries[file].Contains(l, StringComparer.Ordinal)) ?? throw NotFound(file);
        Volatile.Write(ref _found, found);
        return Known;
    }

    private List<string> Missing(IReadOnlyList<TableName> files) => list.Count == 0
        ? []
        : [.. files.Where(f => f.Library is null && !_found.ContainsKey(f.Table)).Select(f => f.Table).Distinct()];

    private MakiniException NotFound(string file) =>
        new(ErrorIds.JdeTableNotFound, $"No library of the list ({string.Join(", ", list)}) has a file {file}.")
        {
            Target = file,
            RecommendedAction = "Set-MakiniConnection -LibraryList names the libraries; -Library names one for a single query.",
        };
}

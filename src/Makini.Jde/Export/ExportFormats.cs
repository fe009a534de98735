namespace Makini.Jde.Export;

/// <summary>Knows the formats by the ends of files' names, and opens their files.</summary>
internal static class ExportFormats
{
    private static readonly Dictionary<string, JdeExportFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = JdeExportFormat.Csv,
        [".jsonl"] = JdeExportFormat.JsonLines,
        [".ndjson"] = JdeExportFormat.JsonLines,
        [".sqlite"] = JdeExportFormat.Sqlite,
        [".db"] = JdeExportFormat.Sqlite,
        [".parquet"] = JdeExportFormat.Parquet,
    };

    /// <summary>The format that a file's name stands for.</summary>
    /// <exception cref="MakiniException"><see cref="ErrorIds.InvalidRequest"/>: none.</exception>
    public static JdeExportFormat Of(string path) => ByExtension.TryGetValue(Path.GetExtension(path), out var format)
        ? format
        : throw ExportErrors.NoSuchFormat(path, "its name tells no format");

    /// <summary>Begins a file, or goes on with one.</summary>
    /// <param name="export">What is exported.</param>
    /// <param name="path">The unfinished file.</param>
    /// <param name="content">What is written.</param>
    /// <param name="start">Where to go on; null to begin.</param>
    public static IExportFile Open(JdeExport export, string path, ExportContent content, ExportCheckpoint? start) => export.Format switch
    {
        JdeExportFormat.Csv => new CsvFile(path, content, start),
        JdeExportFormat.JsonLines => new JsonLinesFile(path, content, start),
        JdeExportFormat.Sqlite => new SqliteFile(path, content, start),
#if NET
        JdeExportFormat.Parquet => new ParquetFile(path, content, start, export.ValuesPerGroup),
#else
        JdeExportFormat.Parquet => throw ExportErrors.NoSuchFormat(export.Path, "Parquet needs PowerShell 7"),
#endif
        _ => throw new ArgumentOutOfRangeException(nameof(export), export.Format, "Not one of the formats."),
    };
}

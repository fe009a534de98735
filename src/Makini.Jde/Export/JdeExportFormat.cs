namespace Makini.Jde.Export;

/// <summary>The form of an exported file.</summary>
public enum JdeExportFormat
{
    /// <summary>Comma-separated values by RFC 4180: UTF-8, a header, dates and numbers as in ISO 8601 and in the invariant culture.</summary>
    Csv,

    /// <summary>One JSON object a line, in UTF-8.</summary>
    JsonLines,

    /// <summary>A SQLite database with one table of typed columns.</summary>
    Sqlite,

    /// <summary>Apache Parquet in row groups, compressed with Snappy. Not on Windows PowerShell 5.1.</summary>
    Parquet,
}

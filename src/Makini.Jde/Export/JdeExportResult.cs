namespace Makini.Jde.Export;

/// <summary>A finished export.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Table">The JDE file that was read.</param>
/// <param name="Format">The form.</param>
/// <param name="Rows">Rows in the file.</param>
/// <param name="ResumedRows">Those of them that an earlier run wrote; 0 if the export was done in one go.</param>
/// <param name="Length">The file's size in bytes.</param>
/// <param name="Duration">How long this run took.</param>
public sealed record JdeExportResult(
    string Path, string Table, JdeExportFormat Format, long Rows, long ResumedRows, long Length, TimeSpan Duration)
{
    /// <summary>The file's name without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Rows a second in this run.</summary>
    public double Rate => Duration > TimeSpan.Zero ? (Rows - ResumedRows) / Duration.TotalSeconds : 0;

    /// <summary>The file's full path.</summary>
    public override string ToString() => Path;
}

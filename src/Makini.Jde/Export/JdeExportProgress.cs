namespace Makini.Jde.Export;

/// <summary>How far an export is.</summary>
/// <param name="Rows">Rows in the file.</param>
/// <param name="ResumedRows">Those of them that an earlier run wrote.</param>
/// <param name="Total">Rows that the file will have; null where nobody can count them without reading all.</param>
/// <param name="Elapsed">Since this run began to read.</param>
public sealed record JdeExportProgress(long Rows, long ResumedRows, long? Total, TimeSpan Elapsed)
{
    /// <summary>Rows a second in this run.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? (Rows - ResumedRows) / Elapsed.TotalSeconds : 0;

    /// <summary>How long the rest takes at this rate; null where that cannot be known.</summary>
    public TimeSpan? Remaining => Total is { } total && Rate > 0 ? TimeSpan.FromSeconds(Math.Max(0, total - Rows) / Rate) : null;
}

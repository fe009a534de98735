namespace Makini.Jde.Export;

/// <summary>A file that rows are written to. What it has put on the disk outlives the process.</summary>
internal interface IExportFile : IDisposable
{
    /// <summary>Adds rows.</summary>
    /// <returns>The place behind them if they and all before are on the disk; null if some are kept for later.</returns>
    Task<ExportMark?> WriteAsync(IReadOnlyList<JdeRow> rows, CancellationToken cancellationToken);

    /// <summary>Writes what is left. Nothing is added afterwards.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}

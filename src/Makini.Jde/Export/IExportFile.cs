namespace Makini.Jde.Export;

/// <summary>A file that rows are written to. What is saved outlives the process, and the machine's power.</summary>
internal interface IExportFile : IDisposable
{
    /// <summary>Adds rows.</summary>
    /// <returns>Whether all rows so far can be saved now; false while some wait for others.</returns>
    Task<bool> WriteAsync(IReadOnlyList<JdeRow> rows, CancellationToken cancellationToken);

    /// <summary>Has all rows so far on the disk when it returns.</summary>
    /// <returns>The place behind them.</returns>
    ExportMark Save();

    /// <summary>Writes and saves what is left. Nothing is added afterwards.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}

using Makini.Jde.Query;
using Microsoft.Data.Sqlite;

namespace Makini.Jde.Export;

/// <summary>
/// Writes rows of a JDE file into a file of any size in constant memory. A checkpoint is on the disk about every second: an
/// export that ended anyhow goes on from there, and its file is the same as if nothing had happened.
/// </summary>
/// <param name="client">Reads the rows.</param>
public sealed class JdeExporter(JdeClient client)
{
    /// <summary>Runs an export. The file is there only when it is whole.</summary>
    /// <param name="export">What and whereto.</param>
    /// <param name="report">Learns how far it is, after each page.</param>
    /// <param name="log">Where to tell of requests and of values that are no dates.</param>
    /// <param name="cancellationToken">Stops it; what is written stays, and can be resumed.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="MakiniException">A name or value that does not fit, a file that cannot be written or resumed, or a request that fails.</exception>
    public async Task<JdeExportResult> RunAsync(
        JdeExport export, Action<JdeExportProgress> report, ICallLog log, CancellationToken cancellationToken)
    {
        // Known now rather than when all is read.
        if (Directory.Exists(export.Path)) throw ExportErrors.IsFolder(export.Path);
        var existing = new FileInfo(export.Path);
        if (existing.Exists && export.KeepsExisting) throw ExportErrors.Exists(export.Path);
        if (existing.Exists && existing.IsReadOnly && !export.ReplacesReadOnly) throw ExportErrors.ReadOnly(export.Path);

        try
        {
            using var files = ExportLock.Take(export.Path);
            var changed = await WithChangesAsync(export, log, cancellationToken).ConfigureAwait(false);
            return await new ExportRun(client, changed, report, log).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw ExportErrors.Unavailable(export.Path, e);
        }
    }

    private async Task<JdeExport> WithChangesAsync(JdeExport export, ICallLog log, CancellationToken cancellationToken)
    {
        if (export.ChangedSince is not { } moment) return export;

        var run = await client.PrepareAsync(export.Query, log, cancellationToken).ConfigureAwait(false);
        var filter = ChangeFilter.Since(moment, run.Plan.Source.Table, export.Query.Filter);
        return export with { Query = export.Query with { Filter = filter } };
    }
}

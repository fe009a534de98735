using System.Diagnostics;
using Makini.Configuration;
using Makini.Jde.Query;

namespace Makini.Jde.Export;

/// <summary>One run of an export, from its beginning or from a checkpoint.</summary>
internal sealed class ExportRun(JdeClient client, JdeExport export, Action<JdeExportProgress> report, ICallLog log)
{
    private readonly string _partial = export.Path + ".partial";
    private readonly CheckpointFile _checkpoint = new(export.Path + ".checkpoint");
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public async Task<JdeExportResult> RunAsync(CancellationToken cancellationToken)
    {
        var start = Start();
        var query = export.Query with { Skip = start is { LastRow: null } ? (ulong)start.Rows : 0, PagesAtOnce = export.PagesAtOnce, MustBeWhole = true };
        var run = await client.PrepareAsync(query, log, cancellationToken).ConfigureAwait(false);
        var content = ExportContent.Of(run);
        var identity = ExportIdentity.Of(export, content);
        if (start is not null && start.Identity != identity)
            throw ExportErrors.NotResumable(_partial, $"It was begun as {start.Identity}, and this is {identity}");

        var total = await CountAsync(run, cancellationToken).ConfigureAwait(false);
        var rows = await WriteAsync(run, content, identity, start, total, cancellationToken).ConfigureAwait(false);
        Finish();
        return new JdeExportResult(
            export.Path, content.Table, export.Format, rows, start?.Rows ?? 0, new FileInfo(export.Path).Length, _clock.Elapsed);
    }

    private ExportCheckpoint? Start()
    {
        var start = export.Resumes && File.Exists(_partial) ? _checkpoint.Read() : null;
        if (start is not null) log.Verbose($"Goes on behind {start.Rows} rows.");
        else _checkpoint.Delete();
        return start;
    }

    // Where the client filters, or the whole table comes anyway, counting would cost as much as the export.
    private static async Task<long?> CountAsync(TableRun run, CancellationToken cancellationToken) =>
        run.Plan.IsReadWhole || run.Plan.FiltersOnClient ? null : await run.CountAsync(cancellationToken).ConfigureAwait(false);

    private async Task<long> WriteAsync(
        TableRun run, ExportContent content, string identity, ExportCheckpoint? start, long? total, CancellationToken cancellationToken)
    {
        PlacedPages? places = null;
        var isPlaced = run.Plan is { Route: JdeRoute.Sql or JdeRoute.Ais, HasKey: true };
        if (start?.LastRow is not null && !isPlaced) throw ExportErrors.NotResumable(_partial, "It was read by key, and now it would not be");

        var (rows, reading, unsaved) = (start?.Rows ?? 0, Stopwatch.StartNew(), Stopwatch.StartNew());
        using var file = ExportFormats.Open(export, _partial, content, start);
        var pages = run.ReadAsync(source => isPlaced ? places = new PlacedPages(source, start?.LastRow) : source, cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            rows += page.Count;
            if (await file.WriteAsync(page, cancellationToken).ConfigureAwait(false) && unsaved.Elapsed >= export.SaveInterval)
            {
                _checkpoint.Write(new ExportCheckpoint(identity, rows, places?.LastRow, file.Save()));
                unsaved.Restart();
            }

            report(new JdeExportProgress(rows, start?.Rows ?? 0, total, reading.Elapsed));
        }

        await file.CompleteAsync(cancellationToken).ConfigureAwait(false);
        return rows;
    }

    private void Finish()
    {
        var existing = new FileInfo(export.Path);
        if (existing is { Exists: true, IsReadOnly: true }) existing.IsReadOnly = false;
        UserFile.MoveOver(_partial, export.Path);
        _checkpoint.Delete();
    }
}

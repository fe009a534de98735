using Makini.Jde.Rows;

namespace Makini.Jde.Export;

/// <summary>A file of text: a page is put together in memory, then added to the file.</summary>
internal abstract class TextFile : IExportFile
{
    private const int CopyBuffer = 80 * 1024;
    private readonly FileStream _file;
    private readonly RowValues _rows = new();

    protected TextFile(string path, ExportCheckpoint? start)
    {
        _file = new FileStream(path, start is null ? FileMode.Create : FileMode.Open, FileAccess.Write, FileShare.Read);
        try
        {
            start?.Mark.Restore(_file);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>The page in the making.</summary>
    protected MemoryStream Page { get; } = new();

    /// <inheritdoc/>
    public async Task<bool> WriteAsync(IReadOnlyList<JdeRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows) WriteRow(_rows.Of(row));
        await WritePageAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public ExportMark Save()
    {
        _file.Flush(flushToDisk: true);
        return new ExportMark(_file.Position);
    }

    /// <inheritdoc/>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await WritePageAsync(cancellationToken).ConfigureAwait(false);
        Save();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        Page.Dispose();
        _file.Dispose();
    }

    /// <summary>Adds a row to the page.</summary>
    protected abstract void WriteRow(IReadOnlyList<object?> values);

    /// <summary>Moves what a writer holds back into the page.</summary>
    protected abstract void FlushRows();

    private async Task WritePageAsync(CancellationToken cancellationToken)
    {
        FlushRows();
        Page.Position = 0;
        await Page.CopyToAsync(_file, CopyBuffer, cancellationToken).ConfigureAwait(false);
        Page.SetLength(0);
    }
}

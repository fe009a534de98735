#if NET
using System.Buffers.Binary;
using Makini.Jde.Rows;
using Parquet;
using Parquet.Schema;

namespace Makini.Jde.Export;

/// <summary>
/// Parquet: row groups, then a footer that tells of them. Each row group is written over the footer and followed by a new
/// one, so that the file is whole after each; the footer is kept in the checkpoint until the next is there.
/// </summary>
internal sealed class ParquetFile : IExportFile
{
    private const int LengthAndMagic = 8;
    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Snappy };

    private readonly FileStream _file;
    private readonly ParquetSchema _schema;
    private readonly IReadOnlyList<ParquetColumn> _columns;
    private readonly RowValues _rows = new();
    private readonly int _rowsPerGroup;
    private int _waiting;

    public ParquetFile(string path, ExportContent content, ExportCheckpoint? start, int valuesPerGroup)
    {
        _columns = [.. content.Columns.Select(ParquetColumn.Of)];
        _schema = new ParquetSchema([.. _columns.Select(c => c.Field)]);
        _rowsPerGroup = Math.Max(1, valuesPerGroup / Math.Max(1, _columns.Count));
        _file = new FileStream(path, start is null ? FileMode.Create : FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
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

    /// <inheritdoc/>
    public async Task<bool> WriteAsync(IReadOnlyList<JdeRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            var values = _rows.Of(row);
            for (var i = 0; i < values.Count; i++) _columns[i].Add(values[i]);
        }

        _waiting += rows.Count;
        if (_waiting >= _rowsPerGroup) await WriteGroupAsync(cancellationToken).ConfigureAwait(false);
        return _waiting == 0;
    }

    /// <inheritdoc/>
    public ExportMark Save()
    {
        _file.Flush(flushToDisk: true);
        var tail = ReadFooter();
        return new ExportMark(_file.Length - tail.Length, tail);
    }

    /// <inheritdoc/>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_waiting > 0 || _file.Length == 0) await WriteGroupAsync(cancellationToken).ConfigureAwait(false);
        _file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private async Task WriteGroupAsync(CancellationToken cancellationToken)
    {
        var writer = await ParquetWriter.CreateAsync(_schema, _file, Options, append: _file.Length > 0, cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            if (_waiting > 0)
            {
                using var group = writer.CreateRowGroup();
                foreach (var column in _columns) await column.WriteAsync(group, cancellationToken).ConfigureAwait(false);
            }
        }

        _waiting = 0;
    }

    private byte[] ReadFooter()
    {
        Span<byte> end = stackalloc byte[LengthAndMagic];
        _file.Seek(-LengthAndMagic, SeekOrigin.End);
        _file.ReadExactly(end);
        var footer = new byte[BinaryPrimitives.ReadInt32LittleEndian(end) + LengthAndMagic];
        _file.Seek(-footer.Length, SeekOrigin.End);
        _file.ReadExactly(footer);
        return footer;
    }
}
#endif

using System.Globalization;
using Makini.Jde.Rows;
using Microsoft.Data.Sqlite;

namespace Makini.Jde.Export;

/// <summary>A SQLite database: one table, named as the JDE file. What is saved at once is a transaction.</summary>
internal sealed class SqliteFile : IExportFile
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly RowValues _rows = new();

    public SqliteFile(string path, ExportContent content, ExportCheckpoint? start)
    {
        if (start is null) Delete(path);
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        _connection = new SqliteConnection(source.ConnectionString);
        _insert = _connection.CreateCommand();
        try
        {
            _connection.Open();
            Execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA locking_mode = EXCLUSIVE");
            Execute(start is null ? CreateTable(content) : RemoveBehind(content, start.Rows));
            PrepareInsert(content);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<bool> WriteAsync(IReadOnlyList<JdeRow> rows, CancellationToken cancellationToken)
    {
        _insert.Transaction ??= _connection.BeginTransaction();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var values = _rows.Of(row);
            for (var i = 0; i < values.Count; i++) _insert.Parameters[i].Value = Stored(values[i]);
            _insert.ExecuteNonQuery();
        }

        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public ExportMark Save()
    {
        using var transaction = _insert.Transaction;
        transaction?.Commit();
        _insert.Transaction = null;

        // Rows are numbered: their number says where they end.
        return new ExportMark(Length: 0);
    }

    /// <inheritdoc/>
    public Task CompleteAsync(CancellationToken cancellationToken)
    {
        Save();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Transaction?.Dispose();
        _insert.Dispose();
        _connection.Dispose();
    }

    // A journal without its database would be played back into the next one.
    private static void Delete(string path)
    {
        File.Delete(path + "-journal");
        File.Delete(path);
    }

    private static string CreateTable(ExportContent content) =>
        $"CREATE TABLE {Quote(content.Table)} ({string.Join(", ", content.Columns.Select(c => $"{Quote(c.Name)} {TypeOf(c)}"))})";

    private static string RemoveBehind(ExportContent content, long rows) =>
        $"DELETE FROM {Quote(content.Table)} WHERE rowid > {rows.ToString(CultureInfo.InvariantCulture)}";

    private static string TypeOf(ExportColumn column) => column.Item.Type switch
    {
        JdeItemType.Text => "TEXT NOT NULL",
        JdeItemType.Date => "DATE",
        JdeItemType.Time => "TIME",
        _ when column.Type == typeof(decimal) => $"DECIMAL({column.Precision}, {column.Scale}) NOT NULL",
        _ => "INTEGER NOT NULL",
    };

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTime or TimeSpan => ExportText.Of(value)!,
        _ => value,
    };

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    private void PrepareInsert(ExportContent content)
    {
        var names = content.Columns.Select((_, i) => $"$p{i}").ToList();
        _insert.CommandText = $"INSERT INTO {Quote(content.Table)} VALUES ({string.Join(", ", names)})";
        foreach (var name in names) _insert.Parameters.Add(new SqliteParameter(name, value: null));
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

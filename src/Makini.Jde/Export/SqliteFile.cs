using System.Globalization;
using Makini.Jde.Rows;
using Microsoft.Data.Sqlite;

namespace Makini.Jde.Export;

/// <summary>
/// A SQLite database: one table, named as the JDE file. What is saved at once is a transaction. Rows that a killed process saved
/// behind its last checkpoint stay where they are if they come again: to remove and to add them would order the file's pages otherwise.
/// </summary>
internal sealed class SqliteFile : IExportFile
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _compare;
    private readonly RowValues _rows = new();
    private readonly string _table;
    private long _row;
    private long _lastRow;

    public SqliteFile(string path, ExportContent content, ExportCheckpoint? start)
    {
        if (start is null) Delete(path);
        (_path, _table, _row) = (path, Quote(content.Table), start?.Rows ?? 0);
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        _connection = new SqliteConnection(source.ConnectionString);
        (_insert, _compare) = (_connection.CreateCommand(), _connection.CreateCommand());
        try
        {
            _connection.Open();
            Execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA locking_mode = EXCLUSIVE");
            if (start is null) Execute(CreateTable(content));
            _lastRow = (long)Execute($"SELECT COALESCE(MAX(rowid), 0) FROM {_table}")!;
            if (_lastRow < _row) throw ExportErrors.NotResumable(path, "It has fewer rows than it had");
            Prepare(content);
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
            _row++;
            var values = _rows.Of(row);
            if (_row > _lastRow || !IsThere(values)) Run(_insert, values);
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
        _connection.Close();
        SqliteHeader.Normalize(_path);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Transaction?.Dispose();
        _insert.Dispose();
        _compare.Dispose();
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

    private void Prepare(ExportContent content)
    {
        var names = content.Columns.Select((_, i) => $"$p{i}").ToList();
        _insert.CommandText = $"INSERT INTO {_table} VALUES ({string.Join(", ", names)})";
        var same = string.Join(" AND ", content.Columns.Select((c, i) => $"{Quote(c.Name)} IS {names[i]}"));
        _compare.CommandText = $"SELECT 1 FROM {_table} WHERE rowid = $row AND {same}";
        foreach (var name in names)
        {
            _insert.Parameters.Add(new SqliteParameter(name, value: null));
            _compare.Parameters.Add(new SqliteParameter(name, value: null));
        }

        _compare.Parameters.Add(new SqliteParameter("$row", value: null));
    }

    // Whether the row is what stands in its place; if not, that and all behind it is gone.
    private bool IsThere(IReadOnlyList<object?> values)
    {
        _compare.Transaction = _insert.Transaction;
        _compare.Parameters[values.Count].Value = _row;
        if (Run(_compare, values) is not null) return true;

        _lastRow = _row - 1;
        Execute($"DELETE FROM {_table} WHERE rowid >= {_row.ToString(CultureInfo.InvariantCulture)}");
        return false;
    }

    private static object? Run(SqliteCommand command, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++) command.Parameters[i].Value = Stored(values[i]);
        return command.ExecuteScalar();
    }

    private object? Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _insert.Transaction;
        return command.ExecuteScalar();
    }
}

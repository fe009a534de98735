using Makini.Jde;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Makini.Sandbox.Data;

/// <summary>
/// Fills one file, record by record. The first record decides which columns the generator fills in this file. A file or column that a
/// site's layout lacks is left out without a word.
/// </summary>
internal sealed class TableWriter(SqliteConnection connection, JdeTable? table) : IDisposable
{
    private static readonly string[] Audit = ["USER", "PID", "JOBN", "UPMJ", "UPMT", "TDAY"];
    private static readonly (string User, string Job)[] Sessions =
    [
        ("HALVOR", "QPADEV0001"), ("MBRANDT", "QPADEV0007"), ("TOKUDA", "QPADEV0012"),
        ("ALKHALIFA", "QPADEV0031"), ("JSMITH", "QPADEV0002"), ("BATCH", "QBATCH"),
    ];

    private readonly string? _program = table?.Name.Replace('F', 'P');
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private IReadOnlyList<JdeColumn> _stored = [];
    private object[] _blanks = [];
    private object[] _record = [];
    private object?[] _bound = [];
    private TableSchema? _schema;
    private sqlite3_stmt? _insert;
    private int _count;

    /// <summary>Adds a record: blanks and zeros, the audit columns, then the values given.</summary>
    /// <param name="changed">The day of the last change.</param>
    /// <param name="values">Values by alias; see <see cref="StoredValue.Of"/>.</param>
    public void Add(DateTime changed, params (string Alias, object? Value)[] values)
    {
        if (table is null) return;
        if (_insert is null) Begin(values.Select(v => v.Alias));
        Array.Copy(_blanks, _record, _blanks.Length);
        SetAudit(changed);
        foreach (var (alias, value) in values) Set(alias, value);
        Insert();
        _count++;
    }

    /// <summary>Makes the indexes once all records are in, and the file itself if there are none.</summary>
    public void Complete()
    {
        if (table is null) return;
        if (_insert is null) Begin([]);
        foreach (var sql in _schema!.CreateIndexes()) Execute(sql);
    }

    public void Dispose() => _insert?.Dispose();

    private void Begin(IEnumerable<string> aliases)
    {
        var filled = new HashSet<string>(aliases.Concat(Audit).Concat(table!.Key.Select(k => k.Alias)), StringComparer.Ordinal);
        _stored = [.. table.Columns.Where(c => filled.Contains(c.Alias))];
        if (_stored.Count == 0) _stored = [table.Columns[0]];
        _blanks = [.. _stored.Select(c => StoredValue.Blank(c.Item))];
        _record = new object[_stored.Count];
        _bound = new object?[_stored.Count];
        for (var i = 0; i < _stored.Count; i++) _positions[_stored[i].Alias] = i;
        _schema = new TableSchema(table, _stored);
        Execute(_schema.CreateTable);
        Execute(_schema.CreateView);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, _schema.Insert, out _insert), connection.Handle);
    }

    private void SetAudit(DateTime changed)
    {
        var (user, job) = Sessions[_count % Sessions.Length];
        var time = new TimeSpan(7, 0, 0) + TimeSpan.FromSeconds(_count * 7919L % 36000);
        Set("USER", user);
        Set("PID", _program);
        Set("JOBN", job);
        Set("UPMJ", changed);
        Set("UPMT", time);
        Set("TDAY", time);
    }

    private void Set(string alias, object? value)
    {
        if (_positions.TryGetValue(alias, out var position))
            _record[position] = StoredValue.Of(_stored[position].Item, value);
        else if (table!.Find(alias) is not null && Array.IndexOf(Audit, alias) < 0)
            throw new InvalidOperationException($"{table.Name}: the first record had no {alias}.");
    }

    // Straight to SQLite: parameters of a command take several times as long. What is bound stays bound, so blanks cost nothing.
    private void Insert()
    {
        for (var i = 0; i < _record.Length; i++)
        {
            if (ReferenceEquals(_record[i], _bound[i])) continue;
            _bound[i] = _record[i];
            if (_record[i] is string text) raw.sqlite3_bind_text(_insert, i + 1, text);
            else raw.sqlite3_bind_int64(_insert, i + 1, (long)_record[i]);
        }

        raw.sqlite3_step(_insert);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(_insert), connection.Handle);
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

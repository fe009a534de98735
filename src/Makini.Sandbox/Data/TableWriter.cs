using Makini.Jde;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Data;

/// <summary>
/// Fills one file, record by record. The first record decides which columns the generator fills in this file. A file or column that a
/// site's layout lacks is left out without a word.
/// </summary>
internal sealed class TableWriter(SqliteConnection connection, JdeTable? table) : IDisposable
{
    private static readonly string[] Audit = ["USER", "PID", "JOBN", "UPMJ", "UPMT", "TDAY"];
    private static readonly string[] Users = ["HALVOR", "MBRANDT", "TOKUDA", "ALKHALIFA", "JSMITH", "BATCH"];

    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private IReadOnlyList<JdeColumn> _stored = [];
    private object[] _blanks = [];
    private TableSchema? _schema;
    private SqliteCommand? _insert;
    private int _count;

    /// <summary>Adds a record: blanks and zeros, the audit columns, then the values given.</summary>
    /// <param name="changed">The day of the last change.</param>
    /// <param name="values">Values by alias; see <see cref="StoredValue.Of"/>.</param>
    public void Add(DateTime changed, params (string Alias, object? Value)[] values)
    {
        if (table is null) return;
        if (_insert is null) Begin(values.Select(v => v.Alias));
        for (var i = 0; i < _blanks.Length; i++) _insert!.Parameters[i].Value = _blanks[i];
        SetAudit(changed);
        foreach (var (alias, value) in values) Set(alias, value);
        _insert!.ExecuteNonQuery();
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
        _schema = new TableSchema(table, _stored);
        Execute(_schema.CreateTable);
        Execute(_schema.CreateView);
        _insert = connection.CreateCommand();
        _insert.CommandText = _schema.Insert;
        for (var i = 0; i < _stored.Count; i++)
        {
            _positions[_stored[i].Alias] = i;
            _insert.Parameters.Add(new SqliteParameter($"?{i + 1}", Kind(_stored[i])));
        }
    }

    private void SetAudit(DateTime changed)
    {
        var time = new TimeSpan(7, 0, 0) + TimeSpan.FromSeconds(_count * 7919L % 36000);
        Set("USER", Users[_count % Users.Length]);
        Set("PID", table!.Name.Replace('F', 'P'));
        Set("JOBN", $"QPADEV{_count % 40:D4}");
        Set("UPMJ", changed);
        Set("UPMT", time);
        Set("TDAY", time);
    }

    private void Set(string alias, object? value)
    {
        if (_positions.TryGetValue(alias, out var position))
            _insert!.Parameters[position].Value = StoredValue.Of(_stored[position].Item, value);
        else if (table!.Find(alias) is not null && Array.IndexOf(Audit, alias) < 0)
            throw new InvalidOperationException($"{table.Name}: the first record had no {alias}.");
    }

    private static SqliteType Kind(JdeColumn column) => column.Item.Type == JdeItemType.Text ? SqliteType.Text : SqliteType.Integer;

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Makini.Sandbox.NetSuite;

/// <summary>The records in a database that can only be read. One query at a time.</summary>
internal sealed class SuiteDatabase : IDisposable
{
    // A record's name that SQLite keeps for itself, but not in quotes.
    private static readonly Regex Names = new("'[^']*'|\"[^\"]*\"|(?<name>\\btransaction\\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly object _gate = new();

    /// <param name="seed">The same seed makes the same records.</param>
    public SuiteDatabase(int seed)
    {
        _connection.Open();
        foreach (var table in SuiteTable.All) Execute($"CREATE TABLE \"{table.Name}\" ({string.Join(", ", table.Fields.Select(field => $"\"{field.Name}\" {SqlType(field.Type)}"))})");
        using (var transaction = _connection.BeginTransaction())
        {
            foreach (var (table, rows) in new SuiteData(seed).Make()) Insert(table, rows);
            transaction.Commit();
        }

        Register();
        raw.sqlite3_set_authorizer(_connection.Handle, OnlyReads, null);
    }

    /// <summary>Some rows of a query, each as its fields that are not empty, values as text; and how many rows there are in all.</summary>
    /// <exception cref="SqliteException">It is no query of these tables.</exception>
    public (IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Rows, long Total) Query(string query, int limit, long offset)
    {
        lock (_gate)
        {
            var text = Names.Replace(query, match => match.Groups["name"].Success ? $"\"{match.Value}\"" : match.Value);
            using var count = Command($"SELECT COUNT(*) FROM ({text})");
            var total = (long)count.ExecuteScalar()!;
            using var command = Command($"{text} LIMIT {limit.ToString(CultureInfo.InvariantCulture)} OFFSET {offset.ToString(CultureInfo.InvariantCulture)}");
            using var reader = command.ExecuteReader();
            var rows = new List<IReadOnlyList<KeyValuePair<string, string>>>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i)).Select(i => Field(reader, i))]);
            return (rows, total);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static int OnlyReads(object user, int action, utf8z first, utf8z second, utf8z database, utf8z cause) =>
        action is raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_FUNCTION or raw.SQLITE_RECURSIVE ? raw.SQLITE_OK : raw.SQLITE_DENY;

    private static string SqlType(SuiteType type) => type switch
    {
        SuiteType.Id => "INTEGER",
        SuiteType.Number => "REAL",
        _ => "TEXT",
    };

    /// <summary>As SuiteQL gives them: names in lower case, days in the form that the account prefers.</summary>
    private static KeyValuePair<string, string> Field(SqliteDataReader reader, int i) =>
        new(reader.GetName(i).ToLowerInvariant(), SuiteDay.Show(Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!));

    private void Register()
    {
        _connection.CreateFunction<string?, string?, string?>("TO_DATE", static (text, format) => SuiteDay.Of(text), isDeterministic: true);
        _connection.CreateFunction<string?, string?, string?>("TO_TIMESTAMP", static (text, format) => SuiteDay.Of(text), isDeterministic: true);
        _connection.CreateFunction<string?, string?, string?>("TO_CHAR", SuiteDay.Format, isDeterministic: true);
        _connection.CreateFunction<object?, object?, object?>("NVL", static (value, other) => value ?? other, isDeterministic: true);
    }

    private void Insert(string table, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var command = _connection.CreateCommand();
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            command.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", row.Select((_, i) => FormattableString.Invariant($"@{i}")))})";
            for (var i = 0; i < row.Count; i++) command.Parameters.AddWithValue(FormattableString.Invariant($"@{i}"), row[i] ?? DBNull.Value);
            command.ExecuteNonQuery();
        }
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}

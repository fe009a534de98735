using Microsoft.Data.Sqlite;

namespace Makini.Webhooks;

/// <summary>The file of an inbox. One thread at a time; other processes may have it open, too.</summary>
internal sealed class InboxDatabase : IDisposable
{
    private const string Setup =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA busy_timeout = 5000;
        CREATE TABLE IF NOT EXISTS delivery (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            identity TEXT NOT NULL UNIQUE,
            delivery_id TEXT,
            received_at INTEGER NOT NULL,
            body BLOB NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            acknowledged_at INTEGER);
        CREATE INDEX IF NOT EXISTS waiting ON delivery (number) WHERE acknowledged_at IS NULL;
        """;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly InboxName _name;

    /// <param name="path">The file.</param>
    /// <param name="isForDeliveries">
    /// What is written must be on the disk itself, also if the power fails. Otherwise it stays when the process is killed, and
    /// a power failure may undo the last acknowledgements: those deliveries come again.
    /// </param>
    /// <exception cref="SqliteException">The file cannot be opened or written, or is no inbox.</exception>
    public InboxDatabase(string path, bool isForDeliveries)
    {
        _path = path;
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 5 };
        _connection = new SqliteConnection(source.ConnectionString);
        try
        {
            _connection.Open();
            Execute(Setup);
            Execute(isForDeliveries ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            _name = InboxName.Of(_connection);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>The file can be read only.</summary>
    public bool IsReadOnly => SQLitePCL.raw.sqlite3_db_readonly(_connection.Handle, "main") == 1;

    /// <summary>The number of the delivery that came last; 0 if none is there.</summary>
    public long Newest
    {
        get
        {
            using var command = Command("SELECT COALESCE(MAX(number), 0) FROM delivery");
            return (long)command.ExecuteScalar()!;
        }
    }

    /// <summary>Somebody has removed the file, or put another one in its place: what is written here is gone when it is closed.</summary>
    public bool IsRemoved => !_name.IsIn(_path);

    /// <summary>Writes deliveries in one transaction; when it returns they are on the disk.</summary>
    /// <returns>For each whether it is new; an identity that is there already is a delivery sent twice.</returns>
    /// <exception cref="SqliteException">They could not be written.</exception>
    /// <exception cref="FileNotFoundException">The file <see cref="IsRemoved"/>.</exception>
    public IReadOnlyList<bool> Add(IReadOnlyList<InboxEntry> entries)
    {
        using var transaction = _connection.BeginTransaction();
        using var part = Command(
            """
            UPDATE delivery SET identity = identity || '#' || number
            WHERE identity = $identity AND received_at < $repeated AND (attempts > 0 OR acknowledged_at IS NOT NULL)
            """);
        part.Transaction = transaction;
        using var command = Command(
            "INSERT INTO delivery (identity, delivery_id, received_at, body) VALUES ($identity, $id, $at, $body) ON CONFLICT (identity) DO NOTHING");
        command.Transaction = transaction;
        var added = entries.Select(entry =>
        {
            if (entry.RepeatedSince is { } time) Part(part, entry.Identity, time);
            command.Parameters.Clear();
            Add(command, "$identity", entry.Identity);
            Add(command, "$id", entry.DeliveryId);
            Add(command, "$at", entry.ReceivedAt.ToUnixTimeMilliseconds());
            Add(command, "$body", entry.Body);
            return command.ExecuteNonQuery() == 1;
        }).ToList();
        transaction.Commit();
        return IsRemoved ? throw new FileNotFoundException("The inbox's file is gone.", _path) : added;
    }

    /// <summary>Hands out the next delivery behind a number, and counts the attempt.</summary>
    /// <param name="after">The number.</param>
    /// <param name="last">The last number that may come.</param>
    /// <param name="maxAttempts">Those handed out so often already are left where they are.</param>
    /// <returns>Null if none waits.</returns>
    public InboxItem? Take(long after, long last, int maxAttempts)
    {
        using var command = Command(
            """
            UPDATE delivery SET attempts = attempts + 1
            WHERE number = (SELECT MIN(number) FROM delivery WHERE acknowledged_at IS NULL AND number > $after AND number <= $last AND attempts < $most)
            RETURNING number, received_at, attempts, body, delivery_id
            """);
        Add(command, "$after", after);
        Add(command, "$last", last);
        Add(command, "$most", maxAttempts);
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    /// <summary>The next delivery that waits behind a number and was handed out so often, without taking it.</summary>
    /// <returns>Null if there is none.</returns>
    public InboxItem? Look(long after, int minAttempts)
    {
        using var command = Command(
            """
            SELECT number, received_at, attempts, body, delivery_id FROM delivery
            WHERE acknowledged_at IS NULL AND number > $after AND attempts >= $least ORDER BY number LIMIT 1
            """);
        Add(command, "$after", after);
        Add(command, "$least", minAttempts);
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    /// <summary>Says that a delivery has been worked on: it does not come out again.</summary>
    /// <returns>Whether it was waiting.</returns>
    public bool Acknowledge(long number, DateTimeOffset now)
    {
        using var command = Command("UPDATE delivery SET acknowledged_at = $now WHERE number = $number AND acknowledged_at IS NULL");
        Add(command, "$number", number);
        Add(command, "$now", now.ToUnixTimeMilliseconds());
        return command.ExecuteNonQuery() == 1;
    }

    /// <summary>Removes what was acknowledged before a time. Until then a delivery sent twice is known again.</summary>
    public void Prune(DateTimeOffset before)
    {
        using var command = Command("DELETE FROM delivery WHERE acknowledged_at < $before");
        Add(command, "$before", before.ToUnixTimeMilliseconds());
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    private static void Add(SqliteCommand command, string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);

    /// <summary>What was handed out before a time is another one, though it looks the same.</summary>
    private static void Part(SqliteCommand command, string identity, DateTimeOffset before)
    {
        command.Parameters.Clear();
        Add(command, "$identity", identity);
        Add(command, "$repeated", before.ToUnixTimeMilliseconds());
        command.ExecuteNonQuery();
    }

    private InboxItem Read(SqliteDataReader reader) => new(
        new WebhookReceipt(_path, reader.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)), reader.GetInt32(2)),
        (byte[])reader.GetValue(3),
        reader.IsDBNull(4) ? null : reader.GetString(4));

    private void Execute(string text)
    {
        using var command = Command(text);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}

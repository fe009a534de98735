using Microsoft.Data.Sqlite;

namespace Makini.Webhooks;

/// <summary>What tells an inbox's file from another one that was put in its place: each gets a name of its own when it is made.</summary>
internal sealed class InboxName
{
    private readonly string _name;

    private InboxName(string name) => _name = name;

    /// <summary>The name of an open file. One that has none gets one; where two open it at once, both get that of who was first.</summary>
    /// <exception cref="SqliteException">It has none and cannot be written.</exception>
    public static InboxName Of(SqliteConnection connection)
    {
        Execute(connection, "CREATE TABLE IF NOT EXISTS inbox (only INTEGER PRIMARY KEY CHECK (only = 1), name TEXT NOT NULL)");
        if (Read(connection) is { } known) return new InboxName(known);
        Execute(connection, "INSERT INTO inbox (only, name) VALUES (1, hex(randomblob(16))) ON CONFLICT (only) DO NOTHING");
        return new InboxName(Read(connection)!);
    }

    /// <summary>Whether the file of this name is the one that is found at a path.</summary>
    public bool IsIn(string path)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 5 };
        using var connection = new SqliteConnection(source.ConnectionString);
        try
        {
            connection.Open();
            return Read(connection) == _name;
        }
        catch (SqliteException)
        {
            // There is no inbox any more. Whoever opens it again is told what is wrong with it.
            return false;
        }
    }

    private static string? Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM inbox";
        return command.ExecuteScalar() as string;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}

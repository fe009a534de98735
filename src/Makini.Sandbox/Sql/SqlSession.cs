using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Makini.Sandbox.Sql;

/// <summary>One connection to the data, which can read and nothing else. For one query at a time.</summary>
internal sealed class SqlSession : IDisposable
{
    private const int InstructionsBetweenChecks = 20_000;
    private readonly SqliteConnection _connection;
    private CancellationToken _cancellation;

    /// <summary>Takes over a connection.</summary>
    /// <param name="connection">An open connection; the session closes it.</param>
    /// <param name="views">The catalog's views.</param>
    public SqlSession(SqliteConnection connection, SystemViews views)
    {
        _connection = connection;
        Db2Functions.Register(connection);
        views.Register(connection);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA query_only = ON; PRAGMA case_sensitive_like = ON;";
            command.ExecuteNonQuery();
        }

        raw.sqlite3_set_authorizer(connection.Handle, Authorize, null);
        raw.sqlite3_progress_handler(connection.Handle, InstructionsBetweenChecks, _ => _cancellation.IsCancellationRequested ? 1 : 0, null);
    }

    /// <summary>Runs a query and writes its rows.</summary>
    /// <param name="query">The query.</param>
    /// <param name="parameters">A value for each of its parameters: string, long, double, or null.</param>
    /// <param name="buffer">Where to write.</param>
    /// <param name="rest">Writes what stands behind the rows.</param>
    /// <param name="cancellationToken">Ends the query between any two rows, and within them.</param>
    /// <exception cref="Db2Exception">SQLite does not take the query, or a value in it cannot be computed.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public void Query(
        TranslatedSql query,
        IReadOnlyList<object?> parameters,
        PooledBuffer buffer,
        Action<Utf8JsonWriter>? rest,
        CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken;
        var database = _connection.Handle!;
        if (raw.sqlite3_prepare_v2(database, query.Text, out var statement) != raw.SQLITE_OK) throw LastError(database);
        using (statement)
        {
            Bind(statement, parameters);
            using var rows = new RowWriter(statement, buffer);
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW) rows.Write();
            if (result == raw.SQLITE_INTERRUPT) throw new OperationCanceledException(cancellationToken);
            if (result != raw.SQLITE_DONE) throw LastError(database);
            rows.Finish(rest);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static int Authorize(object user, int action, utf8z first, utf8z second, utf8z database, utf8z cause) =>
        action is raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_FUNCTION or raw.SQLITE_RECURSIVE ? raw.SQLITE_OK : raw.SQLITE_DENY;

    private static void Bind(sqlite3_stmt statement, IReadOnlyList<object?> parameters)
    {
        var count = Math.Min(parameters.Count, raw.sqlite3_bind_parameter_count(statement));
        for (var i = 1; i <= count; i++)
        {
            _ = parameters[i - 1] switch
            {
                string text => raw.sqlite3_bind_text(statement, i, text),
                long integer => raw.sqlite3_bind_int64(statement, i, integer),
                double real => raw.sqlite3_bind_double(statement, i, real),
                _ => raw.sqlite3_bind_null(statement, i),
            };
        }
    }

    private static Db2Exception LastError(sqlite3 database) => Db2Errors.FromSqlite(raw.sqlite3_errmsg(database).utf8_to_string());
}

using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Sql;

/// <summary>A Db2 for i to read from: takes its SQL, gives rows as JSON. Many queries may run at once.</summary>
/// <param name="openReader">Opens a connection that has the libraries attached.</param>
/// <param name="catalog">The files there are.</param>
internal sealed class Db2Engine(Func<SqliteConnection> openReader, Db2Catalog catalog) : IDisposable
{
    private const int MostBytes = 512 * 1024 * 1024;
    private readonly Db2Translator _translator = new(catalog);
    private readonly ConcurrentBag<SqlSession> _idle = [];
    private bool _disposed;

    /// <summary>How long a query may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The files there are.</summary>
    public Db2Catalog Catalog => catalog;

    /// <summary>Runs a query as Db2 for i spells it.</summary>
    /// <param name="sql">One SELECT, WITH or VALUES.</param>
    /// <param name="parameters">A value for each ?: string, long, double, or null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>{"data":[rows]}; to be disposed of.</returns>
    /// <exception cref="Db2Exception">What Db2 for i would not run, or what takes longer than the limit.</exception>
    public PooledBuffer Query(string sql, IReadOnlyList<object?> parameters, CancellationToken cancellationToken)
    {
        var query = _translator.Translate(sql);
        return query.ParameterCount == parameters.Count
            ? Query(query, parameters, cancellationToken)
            : throw Db2Errors.WrongParameterCount(query.ParameterCount, parameters.Count);
    }

    /// <summary>Runs a query in SQLite's own language, made by us.</summary>
    /// <param name="query">The query.</param>
    /// <param name="parameters">A value for each of its parameters.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="rest">Writes what stands behind the rows; null for nothing.</param>
    /// <returns>{"data":[rows]}; to be disposed of.</returns>
    /// <exception cref="Db2Exception">It cannot be run, or takes longer than the limit.</exception>
    public PooledBuffer Query(
        TranslatedSql query,
        IReadOnlyList<object?> parameters,
        CancellationToken cancellationToken,
        Action<Utf8JsonWriter>? rest = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        var session = _idle.TryTake(out var idle) ? idle : new SqlSession(openReader(), catalog.Views);
        var buffer = new PooledBuffer(MostBytes);
        try
        {
            session.Query(query, parameters, buffer, rest, limit.Token);
            return buffer;
        }
        catch (Exception e)
        {
            buffer.Dispose();
            if (e is OperationCanceledException && !cancellationToken.IsCancellationRequested) throw Db2Errors.TooLong();
            throw;
        }
        finally
        {
            Return(session);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session)) session.Dispose();
    }

    private void Return(SqlSession session)
    {
        if (_disposed) session.Dispose();
        else _idle.Add(session);
    }
}

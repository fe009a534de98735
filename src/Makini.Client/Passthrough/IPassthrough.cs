using Makini.Http;

namespace Makini.Passthrough;

/// <summary>Calls to the connected system itself, through /api/passthrough and /api/raw.</summary>
public interface IPassthrough
{
    /// <summary>Runs SQL in the connected database.</summary>
    /// <param name="sql">One statement with ? for each parameter.</param>
    /// <param name="parameters">string, bool, integer types, decimal, double or null, in the order of the ?.</param>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer; its rows stand under data, or under data.data, data.rows or data.result.</returns>
    Task<MakiniResponse> QuerySqlAsync(string sql, IReadOnlyList<object?> parameters, ICallLog log, CancellationToken cancellationToken);

    /// <summary>Reads one page of a raw table.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="page">From 1.</param>
    /// <param name="query">What else the query says: filter and order.</param>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer; its rows stand under data, and meta tells current_page and last_page.</returns>
    Task<MakiniResponse> ReadRawTableAsync(
        string table, int page, IReadOnlyList<KeyValuePair<string, string>> query, ICallLog log, CancellationToken cancellationToken);

    /// <summary>Asks the connected system's own API. Only for calls that change nothing: one may be sent more than once.</summary>
    /// <param name="call">What to ask.</param>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer; what the system said stands under data.</returns>
    Task<MakiniResponse> AskAsync(SystemCall call, ICallLog log, CancellationToken cancellationToken);
}

using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>Reads rows of the connected database that nobody else sees.</summary>
internal sealed class SystemRows(IPassthrough passthrough, ICallLog log)
{
    /// <summary>All rows of a statement.</summary>
    /// <param name="select">The columns' labels, which stand behind SELECT as well.</param>
    /// <param name="rest">What stands behind them: FROM, WHERE and an ORDER BY that leaves no rows equal.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The values in the order of the columns.</returns>
    /// <exception cref="MakiniException">A request fails; ErrorId says how.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> ReadAsync(
        IReadOnlyList<string> select, string rest, IReadOnlyList<object?> parameters, CancellationToken cancellationToken)
    {
        var sql = $"SELECT {string.Join(", ", select)} {rest}";
        var shape = new RowShape(Table: null, [.. select.Select(s => new RowColumn(s, PropertyName: null, Item: null))]) { IsRaw = true };
        var decoder = new RowDecoder(shape, new RowSource("", Table: null, Library: null), JdeCurrencies.None);
        var pages = new UserSqlPages(new UserSql(sql, parameters), new JdeSqlQuery { Sql = sql, Parameters = parameters }, passthrough, log);
        var rows = new StoredRowCollector();
        var walk = new PageWalk(pages, _ => Task.FromResult(decoder), rows, new RowWindow(skip: 0, first: null));
        await walk.CountAsync(cancellationToken).ConfigureAwait(false);
        return rows.Rows;
    }
}

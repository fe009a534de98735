using System.Runtime.CompilerServices;
using Makini.Jde.Query;
using Makini.Jde.Rows;

namespace Makini.Jde.Business;

/// <summary>Reads records of the business out of JDE files, page by page.</summary>
/// <param name="client">Queries the files.</param>
/// <param name="library">The library of all files; null for the connection's own.</param>
/// <param name="log">Where to tell of requests and of values that are no dates.</param>
internal sealed class BusinessReader(JdeClient client, string? library, ICallLog log)
{
    // Databases have a limit of parameters in a statement; this is far below any.
    private const int KeysAtOnce = 200;

    /// <summary>Where to tell of what is odd.</summary>
    public ICallLog Log => log;

    /// <summary>The connected system is EnterpriseOne, whose files have other names here and there.</summary>
    public bool IsEnterpriseOne => client.IsEnterpriseOne;

    /// <summary>Rows of a file in the order of its key, each made into a record.</summary>
    /// <param name="table">The file.</param>
    /// <param name="columns">The aliases that the record is made from.</param>
    /// <param name="conditions">Which rows.</param>
    /// <param name="make">Makes the record.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        string table, IReadOnlyList<string> columns, Conditions conditions, Func<BusinessRow, T> make, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new JdeQuery { Table = table, Library = library, Properties = columns, Filter = conditions.ToFilter() };
        var (values, row) = (new RowValues(), new BusinessRow(columns));
        await foreach (var page in client.QueryAsync(query, log, cancellationToken).ConfigureAwait(false))
        {
            var records = new List<T>(page.Count);
            foreach (var read in page)
            {
                row.Move(values.Of(read), read.Origin!.Source.ConnectionName);
                records.Add(make(row));
            }

            yield return records;
        }
    }

    /// <summary>The rows that have one of several values in a column, whatever their number.</summary>
    public async Task<IReadOnlyList<T>> ReadAllAsync<T, TKey>(
        string table,
        IReadOnlyList<string> columns,
        string key,
        IEnumerable<TKey> values,
        Func<BusinessRow, T> make,
        CancellationToken cancellationToken,
        Func<Conditions, Conditions>? also = null)
    {
        var (all, wanted) = (new List<T>(), values.Distinct().Cast<object?>().ToList());
        for (var start = 0; start < wanted.Count; start += KeysAtOnce)
        {
            var conditions = new Conditions().In(key, wanted.Skip(start).Take(KeysAtOnce));
            conditions = also?.Invoke(conditions) ?? conditions;
            await foreach (var page in ReadAsync(table, columns, conditions, make, cancellationToken).ConfigureAwait(false)) all.AddRange(page);
        }

        return all;
    }
}

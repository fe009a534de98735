using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>The texts of user defined codes (F0005) and the names of addresses (F0101), each read once for a connection.</summary>
internal sealed class TextBook(PairReader pairs)
{
    private const int NamesAtOnce = 200;

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The texts of a table of codes by code.</summary>
    /// <param name="table">01/ST</param>
    /// <param name="route">The way.</param>
    /// <param name="log">Where to tell of requests.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<string, string>> CodesAsync(string table, JdeRoute route, ICallLog log, CancellationToken cancellationToken)
    {
        lock (_codes)
        {
            if (_codes.TryGetValue(table, out var known)) return known;
        }

        var separator = table.IndexOf('/');
        var query = new JdeQuery
        {
            Table = "F0005",
            Properties = ["KY", "DL01"],
            Filter = new FilterAnd([Compare("SY", FilterOperator.Equal, table.Substring(0, separator)), Compare("RT", FilterOperator.Equal, table.Substring(separator + 1))]),
        };
        var read = await pairs.ReadAsync(query, route, log, cancellationToken).ConfigureAwait(false);
        lock (_codes) return _codes[table] = read;
    }

    /// <summary>The names of address numbers; those that are nobody's are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IEnumerable<string> numbers, JdeRoute route, ICallLog log, CancellationToken cancellationToken)
    {
        var wanted = numbers.Where(n => n is not ("" or "0")).Distinct().ToList();
        List<string> missing;
        lock (_names) missing = wanted.FindAll(n => !_names.ContainsKey(n));
        for (var i = 0; i < missing.Count; i += NamesAtOnce)
        {
            object?[] some = [.. missing.Skip(i).Take(NamesAtOnce)];
            var query = new JdeQuery { Table = "F0101", Properties = ["AN8", "ALPH"], Filter = Compare("AN8", FilterOperator.In, some) };
            var read = await pairs.ReadAsync(query, route, log, cancellationToken).ConfigureAwait(false);
            lock (_names)
                foreach (string number in some.OfType<string>()) _names[number] = read.TryGetValue(number, out var name) ? name : "";
        }

        lock (_names) return wanted.ToDictionary(n => n, n => _names[n], StringComparer.Ordinal);
    }

    private static FilterComparison Compare(string column, FilterOperator op, object value) => new(column, op, value, new FilterPosition(1, 1));
}

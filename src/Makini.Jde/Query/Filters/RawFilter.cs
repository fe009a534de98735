using Makini.Filtering;
using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>
/// Tests the rows of a table that nobody described, by the values as they come. Databases fill text of a fixed length with blanks,
/// so blanks at the end do not count.
/// </summary>
internal sealed class RawFilter : IStoredRowFilter
{
    private readonly FilterNode _filter;
    private readonly ValueFilter<StoredRow> _values;
    private Dictionary<string, int> _places = [];

    public RawFilter(FilterNode filter)
    {
        _filter = filter;
        _values = new ValueFilter<StoredRow>(filter, (row, column) => row[_places[column]] is string text ? text.TrimEnd(' ') : row[_places[column]]);
    }

    /// <summary>Learns which columns there are, before the first row is tested.</summary>
    /// <exception cref="MakiniException">FilterInvalid: the filter names a column that the rows do not have.</exception>
    public void Bind(RowShape shape)
    {
        _places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        // Of two names that differ in letter case only, the first one counts.
        for (var place = shape.Columns.Count - 1; place >= 0; place--) _places[shape.Columns[place].WireName] = place;
        if (_places.Count > 0 && Comparisons(_filter).FirstOrDefault(c => !_places.ContainsKey(c.Field)) is { } unknown) throw NoColumn(unknown);
    }

    /// <inheritdoc/>
    public bool Matches(StoredRow row) => _values.Matches(row);

    private static IEnumerable<FilterComparison> Comparisons(FilterNode node) => node switch
    {
        FilterAnd and => and.Parts.SelectMany(Comparisons),
        FilterOr or => or.Parts.SelectMany(Comparisons),
        FilterNot not => Comparisons(not.Part),
        FilterComparison comparison => [comparison],
        _ => [],
    };

    private MakiniException NoColumn(FilterComparison unknown)
    {
        var near = NearestNames.Find(unknown.Field, _places.Keys, name => [name], _ => null);
        var hint = near.Count > 0 ? $" The nearest: {string.Join(", ", near)}." : "";
        return new(ErrorIds.FilterInvalid, $"Line {unknown.Position.Line}, column {unknown.Position.Column}: the rows have no column {unknown.Field}.{hint}")
        {
            Target = unknown.Field,
        };
    }
}

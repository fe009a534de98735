using Makini.Jde;
using Makini.Jde.Query;
using Makini.Jde.Rows;

namespace Makini.NetSuite.Query;

/// <summary>
/// Makes rows of the pages of one query. NetSuite leaves out what is empty, so each page may have fields that none before it
/// had: rows from there on have them all.
/// </summary>
internal sealed class SuiteQlRows(SuiteQlQuery query, SuiteQlForms forms, string connectionName, Type? hiddenAttribute)
{
    // Addresses of related records, which SuiteQL's rows never have.
    private const string Links = "links";

    private readonly List<string> _names = [.. query.Columns.Select(column => column.Name)];
    private RowDecoder? _decoder;

    /// <summary>The rows of an answer.</summary>
    /// <exception cref="MakiniException">ResponseInvalid: it has none.</exception>
    public IReadOnlyList<JdeRow> Read(ReadOnlySpan<byte> body)
    {
        var found = ShapeReader.ReadShape(body, JdeDictionary.BuiltIn, raw: true).Columns.Select(column => column.WireName);
        var isNew = false;
        foreach (var name in found.Where(name => name != Links && !_names.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList())
        {
            _names.Add(name);
            isNew = true;
        }

        if (_decoder is null || isNew) _decoder = MakeDecoder();
        return _decoder.Decode(body).Rows;
    }

    private RowDecoder MakeDecoder()
    {
        var shape = new RowShape(query.Record ?? "SuiteQL", [.. _names.Select(name => new RowColumn(name.ToLowerInvariant(), name, Item: null) { Form = forms.Of(name) })])
        {
            IsRaw = true,
            ShowsConnection = query.ShowsConnection,
        };
        var source = new RowSource(connectionName, query.Record, Library: null) { HiddenAttribute = hiddenAttribute };
        return new RowDecoder(shape, source, JdeCurrencies.None);
    }
}

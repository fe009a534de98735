using System.Text.Json;

namespace Makini.Jde.Rows;

/// <summary>
/// Turns the answers of one query into rows, straight from UTF-8. Not for several threads at once: it remembers texts,
/// currencies and problems from page to page.
/// </summary>
public sealed class RowDecoder
{
    private readonly RowContext _context;
    private int _expectedRows = 16;

    /// <summary>Makes a decoder; the class of its rows is emitted now if there is none for the shape.</summary>
    /// <param name="shape">The columns of the answers.</param>
    /// <param name="source">Where they come from.</param>
    /// <param name="currencies">What decides the decimals of amounts.</param>
    public RowDecoder(RowShape shape, RowSource source, ICurrencies currencies)
    {
        var type = RowTypeCache.Shared.Get(shape, source.HiddenAttribute);
        _context = new RowContext(shape, new RowOrigin(source, type), currencies);
    }

    /// <summary>The class of the rows, derived from <see cref="JdeRow"/>.</summary>
    public Type RowType => _context.Origin.Type.Type;

    /// <summary>What could not be decoded so far: one for each column that has any.</summary>
    public IReadOnlyList<DecodingProblem> Problems => [.. _context.Readers.Select(r => r.Problem).OfType<DecodingProblem>()];

    /// <summary>Reads an answer.</summary>
    /// <param name="utf8">Its whole body: rows under data, data.data, data.rows or data.result; those of EnterpriseOne under gridData.</param>
    /// <param name="filter">Lets rows through; null for all.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="MakiniException"><see cref="ErrorIds.ResponseInvalid"/>: no JSON, truncated, or without rows.
    /// <see cref="ErrorIds.InvalidRequest"/>: EnterpriseOne says that it does not answer.</exception>
    public RowPage Decode(ReadOnlySpan<byte> utf8, IStoredRowFilter? filter = null)
    {
        var rows = new PageRows(_context, filter, _expectedRows);
        var json = new JsonCursor(utf8);
        try
        {
            var marks = _context.Shape.IsPresented ? new AisRowsReader(rows).Read(ref json) : new AnswerReader(rows).Read(ref json);
            var page = rows.ToPage(json, marks);
            _expectedRows = Math.Max(_expectedRows, page.Rows.Count);
            return page;
        }
        catch (JsonException e)
        {
            throw InvalidAnswer.Error(e);
        }
    }
}

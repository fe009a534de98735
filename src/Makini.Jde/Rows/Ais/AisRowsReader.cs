using System.Text.Json;

namespace Makini.Jde.Rows;

/// <summary>
/// Finds the rows of an answer of the data service: gridData with rowset (objects, or lists in the order of columns) and
/// summary, or the output of an aggregation.
/// </summary>
/// <param name="rows">Takes the rows.</param>
internal sealed class AisRowsReader(PageRows rows) : AisAnswerReader
{
    private string? _nextLink;
    private bool? _hasMore;

    /// <summary>Reads the answer.</summary>
    /// <param name="json">The whole body.</param>
    /// <returns>Whether and where it goes on.</returns>
    /// <exception cref="JsonException">It is no JSON, or has no rows.</exception>
    /// <exception cref="MakiniException"><see cref="ErrorIds.InvalidRequest"/>: the service reports errors.</exception>
    public PageMarks Read(ref JsonCursor json)
    {
        Walk(ref json, "gridData with a rowset");
        return new PageMarks { NextLink = _nextLink, HasMore = _hasMore };
    }

    protected override bool TryTake(ReadOnlySpan<byte> name, ref JsonCursor json)
    {
        if (name.SequenceEqual("gridData"u8) && json.Peek() == '{') ReadGrid(ref json);
        else if (name.SequenceEqual("output"u8) && json.Peek() == '[') ReadOutput(ref json);
        else if (name.SequenceEqual("links"u8) && json.Peek() == '[') ReadLinks(ref json);
        else return false;
        return true;
    }

    private void ReadGrid(ref JsonCursor json)
    {
        IReadOnlyList<string>? columns = null;
        var deferred = -1;
        json.Take((byte)'{');
        for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            if (name.SequenceEqual("columns"u8))
            {
                columns = ReadColumns(ref json);
            }
            else if (name.SequenceEqual("rowset"u8) && json.Peek() == '[')
            {
                // Rows that are lists mean nothing without the columns, which may stand behind them.
                deferred = json.Position;
                if (TryReadRows(ref json, columns)) deferred = -1;
                else json.SkipValue();
            }
            else if (name.SequenceEqual("summary"u8) && json.Peek() == '{')
            {
                ReadSummary(ref json);
            }
            else
            {
                json.SkipValue();
            }
        }

        if (deferred < 0) return;
        var end = json.Position;
        json.Position = deferred;
        if (!TryReadRows(ref json, columns)) throw new JsonException("its rows are lists, and no columns say of what");
        json.Position = end;
    }

    // False, and nothing taken, where the rows are lists and the columns are not known.
    private bool TryReadRows(ref JsonCursor json, IReadOnlyList<string>? columns)
    {
        var start = json.Position;
        json.Take((byte)'[');
        if (json.Peek() == '[')
        {
            if (columns is null)
            {
                json.Position = start;
                return false;
            }

            rows.BeginLists(columns);
        }
        else
        {
            rows.BeginObjects();
        }

        IsFound = true;
        for (var isFirst = true; json.TryTakeElement(isFirst); isFirst = false) rows.Visit(ref json);
        return true;
    }

    private void ReadOutput(ref JsonCursor json)
    {
        IsFound = true;
        rows.BeginGroups();
        json.Take((byte)'[');
        for (var isFirst = true; json.TryTakeElement(isFirst); isFirst = false) rows.Visit(ref json);
    }

    // Names and titles: {"F0101_AN8": "Address Number"}; or names only: ["F0101_AN8"].
    private static List<string> ReadColumns(ref JsonCursor json)
    {
        var names = new List<string>();
        if (json.TryTake((byte)'['))
        {
            for (var isFirst = true; json.TryTakeElement(isFirst); isFirst = false) names.Add(json.TakeScalar().Text);
            return names;
        }

        json.Take((byte)'{');
        for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            names.Add(Utf8Text.ToString(name));
            json.SkipValue();
        }

        return names;
    }

    private void ReadSummary(ref JsonCursor json)
    {
        json.Take((byte)'{');
        for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            if (name.SequenceEqual("moreRecords"u8)) _hasMore = string.Equals(json.TakeScalar().Text, "true", StringComparison.OrdinalIgnoreCase);
            else json.SkipValue();
        }
    }

    private void ReadLinks(ref JsonCursor json)
    {
        json.Take((byte)'[');
        for (var isFirstLink = true; json.TryTakeElement(isFirstLink); isFirstLink = false)
        {
            var (rel, href) = ("", "");
            json.Take((byte)'{');
            for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
            {
                if (name.SequenceEqual("rel"u8)) rel = json.TakeScalar().Text;
                else if (name.SequenceEqual("href"u8)) href = json.TakeScalar().Text;
                else json.SkipValue();
            }

            if (rel == "next" && href.Length > 0) _nextLink = href;
        }
    }
}

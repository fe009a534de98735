namespace Makini.Jde.Rows;

/// <summary>Takes the rows of an answer, one after the other.</summary>
internal interface IRowVisitor
{
    /// <summary>Takes a row.</summary>
    /// <param name="json">Stands before the row; must stand behind it afterwards.</param>
    void Visit(ref JsonCursor json);
}

/// <summary>
/// Finds the rows of an answer: under data, or under data.data, data.rows, data.result or data.items. Reads it to its end, so that
/// a truncated answer is never taken for a short one.
/// </summary>
/// <param name="visitor">Who takes the rows.</param>
internal sealed class AnswerReader(IRowVisitor visitor)
{
    internal static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private bool _hasRows;
    private int? _currentPage;
    private int? _lastPage;

    /// <summary>Reads the answer.</summary>
    /// <param name="json">The whole body.</param>
    /// <returns>Which page meta says it is.</returns>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON, or has no rows.</exception>
    public PageMarks Read(ref JsonCursor json)
    {
        json.TryTake(ByteOrderMark);
        json.Take((byte)'{');
        for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            if (name.SequenceEqual("data"u8)) ReadData(ref json);
            else if (name.SequenceEqual("meta"u8) && json.Peek() == '{') ReadMeta(ref json);
            else json.SkipValue();
        }

        json.End();
        return _hasRows
            ? new PageMarks { CurrentPage = _currentPage, LastPage = _lastPage }
            : throw new System.Text.Json.JsonException("it has no list of rows under data, data.data, data.rows, data.result or data.items");
    }

    private void ReadData(ref JsonCursor json)
    {
        if (json.Peek() != '{')
        {
            ReadRows(ref json);
            return;
        }

        json.Take((byte)'{');
        for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            if (name.SequenceEqual("data"u8) || name.SequenceEqual("rows"u8) || name.SequenceEqual("result"u8) || name.SequenceEqual("items"u8)) ReadRows(ref json);
            else json.SkipValue();
        }
    }

    private void ReadRows(ref JsonCursor json)
    {
        if (_hasRows || json.Peek() != '[')
        {
            json.SkipValue();
            return;
        }

        _hasRows = true;
        json.Take((byte)'[');
        for (var isFirst = true; json.TryTakeElement(isFirst); isFirst = false) visitor.Visit(ref json);
    }

    private void ReadMeta(ref JsonCursor json)
    {
        json.Take((byte)'{');
        for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
        {
            if (name.SequenceEqual("current_page"u8)) _currentPage = ReadPage(ref json);
            else if (name.SequenceEqual("last_page"u8)) _lastPage = ReadPage(ref json);
            else json.SkipValue();
        }
    }

    private static int? ReadPage(ref JsonCursor json)
    {
        var value = json.TakeScalar();
        return !value.IsBlank && value.TryGetInteger(out var page) && page is > 0 and <= int.MaxValue ? (int)page : null;
    }
}

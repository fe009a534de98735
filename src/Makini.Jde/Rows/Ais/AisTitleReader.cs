namespace Makini.Jde.Rows;

/// <summary>A column as the data service's answers name it.</summary>
/// <param name="Alias">AN8</param>
/// <param name="Title">Address Number</param>
/// <param name="IsNumber">The first row has a number there.</param>
internal readonly record struct AisTitle(string Alias, string Title, bool IsNumber);

/// <summary>Reads the columns' titles of an answer, and which of them are numbers in its first row.</summary>
internal sealed class AisTitleReader : AisAnswerReader
{
    private readonly List<(string Name, string Title)> _titles = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    /// <summary>Reads the answer.</summary>
    /// <param name="utf8">The whole body.</param>
    /// <param name="table">The table, whose name stands before each alias.</param>
    /// <returns>The columns; none if the answer lists them without titles.</returns>
    /// <exception cref="MakiniException"><see cref="ErrorIds.ResponseInvalid"/>: it cannot be read.
    /// <see cref="ErrorIds.InvalidRequest"/>: the service reports errors.</exception>
    public static IReadOnlyList<AisTitle> Read(ReadOnlySpan<byte> utf8, string table)
    {
        var reader = new AisTitleReader();
        var json = new JsonCursor(utf8);
        try
        {
            reader.Walk(ref json, "gridData");
        }
        catch (System.Text.Json.JsonException e)
        {
            throw InvalidAnswer.Error(e);
        }

        var start = table + "_";
        return [.. reader._titles.Where(t => t.Name.StartsWith(start, StringComparison.Ordinal))
            .Select(t => new AisTitle(t.Name.Substring(start.Length), t.Title, reader._numbers.Contains(t.Name)))];
    }

    protected override bool TryTake(ReadOnlySpan<byte> name, ref JsonCursor json)
    {
        if (name.SequenceEqual("gridData"u8) && json.Peek() == '{')
        {
            IsFound = true;
            json.Take((byte)'{');
            for (var isFirst = true; json.TryTakeMember(isFirst, out var member); isFirst = false)
            {
                if (member.SequenceEqual("columns"u8) && json.Peek() == '{') ReadTitles(ref json);
                else if (member.SequenceEqual("rowset"u8) && json.Peek() == '[') ReadRows(ref json);
                else json.SkipValue();
            }

            return true;
        }

        return false;
    }

    private void ReadTitles(ref JsonCursor json)
    {
        json.Take((byte)'{');
        for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
            _titles.Add((Utf8Text.ToString(name), json.TakeScalar().Text.Trim()));
    }

    private void ReadRows(ref JsonCursor json)
    {
        json.Take((byte)'[');
        for (var isFirstRow = true; json.TryTakeElement(isFirstRow); isFirstRow = false)
        {
            if (!isFirstRow || json.Peek() != '{')
            {
                json.SkipValue();
                continue;
            }

            json.Take((byte)'{');
            for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
            {
                var column = Utf8Text.ToString(name);
                if (json.TakeScalar().Kind == JsonScalarKind.Number) _numbers.Add(column);
            }
        }
    }
}

using System.Text.Json;

namespace Makini.Jde.Rows;

/// <summary>Finds the columns of an answer that nobody described: that to SQL of the user's own.</summary>
public static class ShapeReader
{
    /// <summary>Reads the names in an answer's rows.</summary>
    /// <param name="utf8">The whole body.</param>
    /// <param name="dictionary">Knows columns by name (ABAN8) and items by alias (AN8).</param>
    /// <param name="raw">Rows shall show values as stored.</param>
    /// <returns>All names that any row has, in the order of their first appearance, as property names too.</returns>
    /// <exception cref="MakiniException"><see cref="ErrorIds.ResponseInvalid"/>: no JSON, truncated, or without rows.</exception>
    public static RowShape ReadShape(ReadOnlySpan<byte> utf8, JdeDictionary dictionary, bool raw)
    {
        var names = new NameCollector();
        var json = new JsonCursor(utf8);
        try
        {
            new AnswerReader(names).Read(ref json);
        }
        catch (JsonException e)
        {
            throw InvalidAnswer.Error(e);
        }

        return new RowShape(Table: null, [.. names.Names.Select(n => new RowColumn(n, n, Find(dictionary, n)))]) { IsRaw = raw };
    }

    private static JdeDataItem? Find(JdeDictionary dictionary, string name) =>
        dictionary.FindColumn(name)?.Item ?? dictionary.FindItem(name);

    private sealed class NameCollector : IRowVisitor
    {
        private readonly List<byte[]> _names = [];

        public IEnumerable<string> Names => _names.Select(n => Utf8Text.ToString(n));

        public void Visit(ref JsonCursor json)
        {
            json.Take((byte)'{');
            var expected = 0;
            for (var isFirst = true; json.TryTakeMember(isFirst, out var name); isFirst = false)
            {
                expected = IndexOf(name, expected) + 1;
                json.SkipValue();
            }
        }

        private int IndexOf(ReadOnlySpan<byte> name, int expected)
        {
            if (expected < _names.Count && name.SequenceEqual(_names[expected])) return expected;
            for (var i = 0; i < _names.Count; i++)
                if (name.SequenceEqual(_names[i])) return i;
            _names.Add(name.ToArray());
            return _names.Count - 1;
        }
    }
}

namespace Makini.Jde.Query;

/// <summary>Two files as if they were one: the own file's columns first, and its names win.</summary>
internal static class JoinedTable
{
    private static readonly char[] Equal = ['='];

    /// <summary>Joins files.</summary>
    /// <param name="own">The query's own file and its name.</param>
    /// <param name="join">The other.</param>
    /// <param name="dictionary">Knows it.</param>
    /// <returns>The table, and what to select from.</returns>
    /// <exception cref="MakiniException">A file or column that is not there, or nothing to join by.</exception>
    public static (JdeTable Table, JoinSource Source) Make((TableName Name, JdeTable Table) own, JdeJoin join, JdeDictionary dictionary)
    {
        // One library for both, where the query names one: half of a test environment is worse than none.
        var name = JdeNames.ParseTable(join.Table, library: null);
        if (name.Library is null) name = name with { Library = own.Name.Library };
        var other = TableLookup.Find(dictionary, name);
        var pairs = join.On.Count > 0 ? [.. join.On.Select(on => Pair(on, own.Table, other))] : JoinRules.ByKey(own.Table, other);

        var labels = new Dictionary<string, JdeColumn>(StringComparer.Ordinal);
        var taken = new HashSet<string>(own.Table.Columns.Select(c => c.Name), StringComparer.Ordinal);
        var columns = own.Table.Columns.ToList();
        foreach (var column in other.Columns)
        {
            var label = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? column.Name : $"{column.Name}_{i}").First(taken.Add);
            labels.Add(label, column);
            columns.Add(column with { Name = label, KeyPosition = 0, Position = columns.Count + 1 });
        }

        var table = new JdeTable(own.Table.Name, own.Table.Prefix, own.Table.Area, own.Table.Description, columns);
        return (WithKey(table, other, pairs, labels), new JoinSource(own.Name, name, join.Type, pairs, labels));
    }

    // A row of the own file may have several counterparts: then its key alone is no key of the join.
    private static JdeTable WithKey(
        JdeTable table, JdeTable other, IReadOnlyList<(JdeColumn Own, JdeColumn Other)> pairs, Dictionary<string, JdeColumn> labels)
    {
        var isOne = other.Key.Count > 0 && other.Key.All(k => pairs.Any(p => p.Other == k));
        if (isOne || table.Key.Count == 0) return table;

        var more = other.Key.Where(k => pairs.All(p => p.Other != k)).ToList();
        var labelOf = labels.ToDictionary(l => l.Value, l => l.Key);
        var positions = more.Select((k, i) => (Label: labelOf[k], Position: table.Key.Count + i + 1)).ToDictionary(p => p.Label, p => p.Position, StringComparer.Ordinal);
        var columns = table.Columns.Select(c => c with
        {
            KeyPosition = more.Count == 0 ? 0 : positions.TryGetValue(c.Name, out var position) ? position : c.KeyPosition,
        });
        return new JdeTable(table.Name, table.Prefix, table.Area, table.Description, [.. columns]);
    }

    private static (JdeColumn Own, JdeColumn Other) Pair(string on, JdeTable own, JdeTable other)
    {
        var names = on.Split(Equal);
        if (names.Length > 2) throw JdeNames.Invalid(on, "a pair of columns", "Write an alias that both files have, or SHAN=AN8.");
        return (new ColumnLookup(own).Find(names[0].Trim()), new ColumnLookup(other).Find(names[^1].Trim()));
    }
}

using System.Globalization;
using Makini.Jde;

namespace Makini.Sandbox.Data;

/// <summary>
/// The SQL of one file. A JDE record is wide and mostly blank, so only the columns that the generator fills are stored; a view of the
/// file's name adds the others as constants. That makes the data set several times smaller and quicker to build.
/// </summary>
internal sealed class TableSchema(JdeTable table, IReadOnlyList<JdeColumn> stored)
{
    private static readonly Dictionary<string, string[]> SecondaryIndexes = new(StringComparer.Ordinal)
    {
        ["F0101"] = ["ALPH", "AT1"],
        ["F0311"] = ["AN8"],
        ["F0411"] = ["AN8"],
        ["F0414"] = ["DOC DCT KCO SFX"],
        ["F0901"] = ["MCU OBJ SUB"],
        ["F0911"] = ["AID DGJ", "AN8"],
        ["F4101"] = ["LITM"],
        ["F4111"] = ["ITM MCU"],
        ["F4201"] = ["AN8"],
        ["F4211"] = ["AN8", "ITM MCU"],
        ["F4301"] = ["AN8"],
        ["F4311"] = ["AN8", "ITM MCU"],
        ["F4801"] = ["ITM", "SRST"],
        ["F3111"] = ["DOCO"],
        ["F1207"] = ["NUMB"],
    };

    private readonly string _rows = Quote(table.Name + " rows");

    public string CreateTable => $"CREATE TABLE {_rows} ({string.Join(", ", stored.Select(Declare))})";

    public string CreateView => $"CREATE VIEW {table.Name} AS SELECT {string.Join(", ", table.Columns.Select(Select))} FROM {_rows}";

    public string Insert =>
        $"INSERT INTO {_rows} VALUES ({string.Join(", ", stored.Select((_, i) => "?" + (i + 1).ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>The key, and the ways in that a user of the file expects to be quick.</summary>
    public IEnumerable<string> CreateIndexes()
    {
        if (table.Key.Count > 0) yield return CreateIndex("UNIQUE INDEX", 0, table.Key);
        if (!SecondaryIndexes.TryGetValue(table.Name, out var indexes)) yield break;
        for (var i = 0; i < indexes.Length; i++)
        {
            var columns = indexes[i].Split(' ').Select(alias => stored.FirstOrDefault(c => c.Alias == alias)).OfType<JdeColumn>().ToList();
            if (columns.Count > 0) yield return CreateIndex("INDEX", i + 1, columns);
        }
    }

    private string CreateIndex(string kind, int number, IEnumerable<JdeColumn> columns) =>
        $"CREATE {kind} {Quote($"{table.Name} {number}")} ON {_rows} ({string.Join(", ", columns.Select(c => Quote(c.Name)))})";

    // Db2 ignores trailing blanks in comparisons; RTRIM does the same.
    private static string Declare(JdeColumn column) => column.Item.Type == JdeItemType.Text
        ? $"{Quote(column.Name)} CHAR({column.Item.Length}) NOT NULL COLLATE RTRIM"
        : $"{Quote(column.Name)} INTEGER NOT NULL";

    private string Select(JdeColumn column)
    {
        if (stored.Contains(column)) return Quote(column.Name);
        return column.Item.Type == JdeItemType.Text
            ? $"'{StoredValue.Blank(column.Item)}' COLLATE RTRIM AS {Quote(column.Name)}"
            : $"0 AS {Quote(column.Name)}";
    }

    private static string Quote(string name) => $"\"{name}\"";
}

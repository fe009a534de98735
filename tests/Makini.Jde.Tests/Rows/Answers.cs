using System.Globalization;
using System.Text;
using Makini.Jde.Rows;

namespace Makini.Jde.Tests.Rows;

/// <summary>Shapes, answers and decoders for tests.</summary>
internal static class Answers
{
    public static RowShape Shape(string table, params string[] aliases) => new(
        table,
        [.. aliases.Select(a => JdeDictionary.BuiltIn.FindTable(table)!.Find(a)!).Select(c => new RowColumn(c.Name, c.Alias, c.Item))]);

    public static RowShape WholeTable(string table) =>
        Shape(table, [.. JdeDictionary.BuiltIn.FindTable(table)!.Columns.Select(c => c.Alias)]) with { IsWholeTable = true };

    public static RowShape Items(params JdeDataItem[] items) => new("F0000", [.. items.Select(i => new RowColumn(i.Alias, i.Alias, i))]);

    public static RowShape Undescribed(params string[] names) => new(Table: null, [.. names.Select(n => new RowColumn(n, n, Item: null))]);

    public static RowDecoder Decoder(RowShape shape) => new(shape, new RowSource("test", shape.Table, Library: null), Currencies.Default);

    public static RowPage Decode(RowShape shape, string json) => Decoder(shape).Decode(Encoding.UTF8.GetBytes(json));

    public static JdeRow Row(RowShape shape, string members) => Decode(shape, $$"""{"data":[{{{members}}}]}""").Rows.Single();

    public static object? Get(this JdeRow row, string property) => row.GetType().GetProperty(property)!.GetValue(row);

    /// <summary>The only column's value in a row that has it, by the item's property.</summary>
    public static object? Value(JdeDataItem item, string json) => Row(Items(item), $"\"{item.Alias}\":{json}").Get(item.Alias);

    public static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using Makini.Jde;

namespace Makini.PowerShell.Completion;

/// <summary>The tables of user defined codes: those that the dictionary explains columns by, and those that were read.</summary>
internal static class JdeCodeTables
{
    /// <summary>They, as 00/SS; the tip says what they explain.</summary>
    public static IEnumerable<Offer> All(CommandLine line) =>
        KnownNames.Of(line.Connection, KnownNames.CodeTables).Concat(Explaining(SystemDictionaries.UsedBy(line.Connection)))
            .GroupBy(table => table.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.OrderBy(table => table.Tip is null).First())
            .OrderBy(table => table.Name, StringComparer.Ordinal);

    private static IEnumerable<Offer> Explaining(JdeDictionary dictionary) =>
        from column in dictionary.Tables.SelectMany(table => table.Columns)
        where column.Item.UserDefinedCode is not null
        group column.Item by column.Item.UserDefinedCode into items
        select new Offer(items.Key, string.Join(", ", items.Select(item => item.Description ?? item.Alias).Distinct(StringComparer.OrdinalIgnoreCase).Take(3)));
}

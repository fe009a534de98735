using Makini.Jde;

namespace Makini.PowerShell.Completion;

/// <summary>Files and columns of JD Edwards, as the dictionary of the connection has them, else the one that came with the product.</summary>
internal static class JdeNamesOffered
{
    /// <summary>The files.</summary>
    public static IEnumerable<Offer> Tables(JdeDictionary dictionary) =>
        dictionary.Tables.Select(table => new Offer(table.Name, table.Description.Length == 0 ? null : $"{table.Description} ({table.Area})"));

    /// <summary>The columns of a file, which may have its library before it; none where nobody knows the file.</summary>
    public static IEnumerable<Offer> Columns(JdeDictionary dictionary, string? table) =>
        ColumnsOf(dictionary, table).Select(column => new Offer(column.Alias, $"{column.Name}: {Tip(column)}") { Others = [.. DictionarySearch.Names(column).Skip(1)] });

    /// <summary>The same by the names that are stored, which is all that raw rows have.</summary>
    public static IEnumerable<Offer> StoredColumns(JdeDictionary dictionary, string? table) =>
        ColumnsOf(dictionary, table).Select(column => new Offer(column.Name, $"{column.Alias}: {Tip(column)}"));

    /// <summary>The columns of the file that a command line is about.</summary>
    public static IEnumerable<Offer> Columns(CommandLine line) => Columns(SystemDictionaries.UsedBy(line.Connection), line.Text("Table"));

    /// <summary>The same by the names that are stored.</summary>
    public static IEnumerable<Offer> StoredColumns(CommandLine line) => StoredColumns(SystemDictionaries.UsedBy(line.Connection), line.Text("Table"));

    /// <summary>A file, which may have its library before it; null where nobody knows it.</summary>
    public static JdeTable? FindTable(JdeDictionary dictionary, string? table) =>
        table is null ? null : dictionary.FindTable(table.Substring(table.LastIndexOfAny(['.', '/']) + 1));

    private static IReadOnlyList<JdeColumn> ColumnsOf(JdeDictionary dictionary, string? table) => FindTable(dictionary, table)?.Columns ?? [];

    private static string Tip(JdeColumn column) => column.Item.Description ?? column.Item.Type.ToString();
}

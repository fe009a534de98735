using Makini.Jde;

namespace Makini.PowerShell.Completion;

/// <summary>Files and columns of JD Edwards, as the dictionary of the connection has them, else the one that came with the product.</summary>
internal static class JdeNamesOffered
{
    /// <summary>The files.</summary>
    public static IEnumerable<Offer> Tables(JdeDictionary dictionary) =>
        dictionary.Tables.Select(table => new Offer(table.Name, table.Description.Length == 0 ? null : $"{table.Description} ({table.Area})"));

    /// <summary>
    /// The columns of files, which may have their library before them; none of one that nobody knows. A name that several columns
    /// have means the first of them, and is offered for that alone.
    /// </summary>
    public static IEnumerable<Offer> Columns(JdeDictionary dictionary, params string?[] tables)
    {
        var meant = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in tables.SelectMany(table => ColumnsOf(dictionary, table)))
        {
            List<string> names = [.. DictionarySearch.Names(column).Where(meant.Add)];
            if (names.Count > 0) yield return new Offer(names[0], $"{column.Name}: {Tip(column)}") { Others = [.. names.Skip(1)] };
        }
    }

    /// <summary>The same by the names that are stored, which is all that raw rows have.</summary>
    public static IEnumerable<Offer> StoredColumns(JdeDictionary dictionary, string? table) =>
        ColumnsOf(dictionary, table).Select(column => new Offer(column.Name, $"{column.Alias}: {Tip(column)}"));

    /// <summary>The columns of the file that a command line is about, then those of the file that it joins.</summary>
    public static IEnumerable<Offer> Columns(CommandLine line) => Columns(SystemDictionaries.UsedBy(line.Connection), line.Text("Table"), line.Text("Join"));

    /// <summary>The same by the names that are stored.</summary>
    public static IEnumerable<Offer> StoredColumns(CommandLine line) => StoredColumns(SystemDictionaries.UsedBy(line.Connection), line.Text("Table"));

    /// <summary>A file, which may have its library before it; null where nobody knows it.</summary>
    public static JdeTable? FindTable(JdeDictionary dictionary, string? table) =>
        table is null ? null : dictionary.FindTable(table.Substring(table.LastIndexOfAny(['.', '/']) + 1));

    private static IReadOnlyList<JdeColumn> ColumnsOf(JdeDictionary dictionary, string? table) => FindTable(dictionary, table)?.Columns ?? [];

    private static string Tip(JdeColumn column) => column.Item.Description ?? column.Item.Type.ToString();
}

namespace Makini.Jde;

/// <summary>The files and data items known: the built-in layout, or a site's own. Immutable.</summary>
public sealed class JdeDictionary
{
    private static readonly Lazy<JdeDictionary> BuiltInDictionary = new(LayoutReader.ReadBuiltIn);
    private readonly Dictionary<string, JdeTable> _tables;
    private readonly Dictionary<string, JdeDataItem> _items;
    private readonly Lazy<Dictionary<string, JdeColumn>> _columns;

    internal JdeDictionary(IEnumerable<JdeTable> tables, IEnumerable<JdeDataItem> items)
    {
        _tables = tables.ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        _items = items.ToDictionary(i => i.Alias, StringComparer.OrdinalIgnoreCase);
        Tables = [.. _tables.Values.OrderBy(t => t.Name, StringComparer.Ordinal)];
        _columns = new(IndexColumns);
    }

    /// <summary>The layout that comes with the product.</summary>
    public static JdeDictionary BuiltIn => BuiltInDictionary.Value;

    /// <summary>All files, by name.</summary>
    public IReadOnlyList<JdeTable> Tables { get; }

    /// <summary>All data items.</summary>
    public IReadOnlyCollection<JdeDataItem> Items => _items.Values;

    /// <summary>Reads a site's layout file (the form of the built-in layout.json).</summary>
    /// <param name="path">The file.</param>
    /// <returns>The dictionary.</returns>
    /// <exception cref="MakiniException"><see cref="ErrorIds.JdeLayoutInvalid"/>: not JSON, or not of that form.</exception>
    public static JdeDictionary Load(string path) => LayoutReader.Read(path);

    /// <summary>Finds a file, letter case ignored.</summary>
    /// <param name="name">F0101</param>
    /// <returns>The file, or null.</returns>
    public JdeTable? FindTable(string name) => _tables.TryGetValue(name, out var table) ? table : null;

    /// <summary>Finds a data item, letter case ignored.</summary>
    /// <param name="alias">AN8</param>
    /// <returns>The item, or null.</returns>
    public JdeDataItem? FindItem(string alias) => _items.TryGetValue(alias, out var item) ? item : null;

    /// <summary>Finds a column of any file by its full name (ABAN8), for SQL that the user wrote.</summary>
    /// <param name="name">Prefix and alias.</param>
    /// <returns>The first file's column of that name (the item is the same in all), or null.</returns>
    public JdeColumn? FindColumn(string name) => _columns.Value.TryGetValue(name, out var column) ? column : null;

    private Dictionary<string, JdeColumn> IndexColumns()
    {
        var index = new Dictionary<string, JdeColumn>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in Tables.Reverse().SelectMany(t => t.Columns)) index[column.Name] = column;
        return index;
    }
}

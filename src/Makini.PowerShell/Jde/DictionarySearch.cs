using System.Management.Automation;
using Makini.Jde;
using Makini.Jde.Query;

namespace Makini.PowerShell;

/// <summary>Looks names with wildcards up in the dictionary. A name without wildcards must be there.</summary>
internal static class DictionarySearch
{
    /// <summary>The files of a name.</summary>
    /// <exception cref="MakiniException">JdeTableNotFound and JdeNameInvalid, for a name without wildcards.</exception>
    public static IEnumerable<JdeTable> Tables(JdeDictionary dictionary, string name)
    {
        if (!HasWildcards(name)) return [TableLookup.Find(dictionary, JdeNames.ParseTable(name, library: null))];
        var pattern = Pattern(name);
        return dictionary.Tables.Where(table => pattern.IsMatch(table.Name));
    }

    /// <summary>
    /// The columns of a name: alias, column name or friendly name. Column names all begin with their file's prefix: AB* means the
    /// aliases that begin so where there are any.
    /// </summary>
    /// <exception cref="MakiniException">JdeColumnNotFound and JdeNameInvalid, for a name without wildcards.</exception>
    public static IEnumerable<JdeColumn> Columns(JdeTable table, string name)
    {
        if (!HasWildcards(name)) return [new ColumnLookup(table).Find(name)];
        var pattern = Pattern(name);
        var found = table.Columns.Where(column => Names(column).Any(name => name != column.Name && pattern.IsMatch(name))).ToList();
        return found.Count > 0 ? found : table.Columns.Where(column => pattern.IsMatch(column.Name));
    }

    /// <summary>All names a column goes by.</summary>
    public static IEnumerable<string> Names(JdeColumn column) =>
        column.Item.FriendlyName is { } friendly ? [column.Alias, column.Name, friendly] : [column.Alias, column.Name];

    /// <summary>The name stands for more than one.</summary>
    public static bool HasWildcards(string name) => WildcardPattern.ContainsWildcardCharacters(name);

    /// <summary>A pattern that ignores letter case.</summary>
    public static WildcardPattern Pattern(string text) => new(text, WildcardOptions.IgnoreCase);
}

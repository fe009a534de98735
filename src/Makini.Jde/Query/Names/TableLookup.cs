using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>Finds files in the dictionary, or says which are near.</summary>
internal static class TableLookup
{
    /// <exception cref="MakiniException"><see cref="ErrorIds.JdeTableNotFound"/>.</exception>
    public static JdeTable Find(JdeDictionary dictionary, TableName name)
    {
        if (dictionary.FindTable(name.Table) is { } table) return table;

        var nearest = NearestNames.Find(name.Table, dictionary.Tables, t => [t.Name], t => t.Description);
        var hint = nearest.Count == 0 ? "" : $" The nearest: {string.Join(", ", nearest.Select(t => $"{t.Name} ({t.Description})"))}.";
        throw new MakiniException(ErrorIds.JdeTableNotFound, $"The dictionary has no file {name.Table}.{hint}")
        {
            Target = name.Table,
            RecommendedAction = "Get-JdeTable lists the files; Invoke-JdeQuery -Sql reads one that the dictionary does not have.",
        };
    }
}

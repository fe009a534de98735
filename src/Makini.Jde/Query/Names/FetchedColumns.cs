namespace Makini.Jde.Query;

/// <summary>Places in the list of fetched columns.</summary>
internal static class FetchedColumns
{
    /// <summary>Where a column stands.</summary>
    /// <exception cref="ArgumentException">It is not among them.</exception>
    public static int IndexOf(this IReadOnlyList<JdeColumn> columns, JdeColumn column)
    {
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Name == column.Name) return i;
        throw new ArgumentException($"{column.Name} is not fetched.", nameof(column));
    }
}

namespace Makini.Jde.Rows;

/// <summary>Names of properties that PowerShell can tell apart: it ignores letter case, and has members of its own.</summary>
internal static class PropertyNames
{
    /// <summary>The property that tells where a row comes from.</summary>
    public const string Connection = "ConnectionName";

    private static readonly string[] Reserved =
        [Connection, "PSObject", "PSBase", "PSAdapted", "PSExtended", "PSTypeNames", .. typeof(JdeWideRow).GetMembers().Select(m => m.Name)];

    /// <summary>Names for the columns; a name that is taken gets a number: AN8, AN8_2.</summary>
    /// <param name="columns">The columns.</param>
    /// <returns>A name a column; null for those that rows do not show.</returns>
    public static string?[] Choose(IReadOnlyList<RowColumn> columns)
    {
        var taken = new HashSet<string>(Reserved, StringComparer.OrdinalIgnoreCase);
        return [.. columns.Select((c, i) => c.PropertyName is null ? null : Free(Clean(c.PropertyName, i), taken))];
    }

    // A label of the user's SQL may be anything; metadata takes all but nothing and NUL.
    private static string Clean(string name, int index)
    {
        var clean = name.Replace("\0", "").Trim();
        return clean.Length == 0 ? $"Column{index + 1}" : clean;
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++) free = $"{name}_{i}";
        return free;
    }
}

using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>A column that rows show, and the name of its property.</summary>
internal sealed record SelectedColumn(JdeColumn Column, string PropertyName);

/// <summary>Finds the columns of a file by any of their names: alias, column name, friendly name.</summary>
internal sealed class ColumnLookup(JdeTable table)
{
    private readonly Dictionary<string, JdeColumn> _byFriendlyName = ByFriendlyName(table);

    /// <exception cref="MakiniException"><see cref="ErrorIds.JdeColumnNotFound"/>, <see cref="ErrorIds.JdeNameInvalid"/>.</exception>
    public JdeColumn Find(string name) => TryFind(name) ?? throw NotFound(name);

    /// <summary>The column of exactly this alias, or null.</summary>
    public JdeColumn? OfAlias(string alias) => table.Columns.FirstOrDefault(c => c.Alias == alias);

    /// <summary>The columns that the names and wildcards mean, each once; all for no names.</summary>
    public IReadOnlyList<SelectedColumn> Select(IReadOnlyList<string> names, JdeNameStyle style)
    {
        var selected = new List<SelectedColumn>();
        var columns = new HashSet<JdeColumn>();
        var properties = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (column, asked) in names.Count == 0 ? All() : names.SelectMany(Expand))
        {
            if (!columns.Add(column)) continue;

            // One property a name: the second OpenAmount is called by its alias, which no other column has.
            var wanted = new[] { PropertyName(column, asked, style), column.Alias, column.Name };
            selected.Add(new SelectedColumn(column, wanted.First(properties.Add)));
        }

        return selected;
    }

    private static Dictionary<string, JdeColumn> ByFriendlyName(JdeTable table)
    {
        var names = new Dictionary<string, JdeColumn>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in table.Columns.Reverse())
            if (column.Item.FriendlyName is { } name) names[name] = column;
        return names;
    }

    private static string PropertyName(JdeColumn column, string? asked, JdeNameStyle style) => style switch
    {
        JdeNameStyle.Friendly => column.Item.FriendlyName ?? column.Alias,
        JdeNameStyle.Column => column.Name,
        _ when Same(asked, column.Name) => column.Name,
        _ when Same(asked, column.Item.FriendlyName) && !Same(asked, column.Alias) => column.Item.FriendlyName!,
        _ => column.Alias,
    };

    private static bool HasWildcards(string name) => name.Any(c => c is '*' or '?' or '[');

    private static bool Same(string? a, string? b) => a is not null && string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<(JdeColumn Column, string? Asked)> All() => table.Columns.Select(c => (c, (string?)null));

    private IEnumerable<(JdeColumn Column, string? Asked)> Expand(string name)
    {
        if (TryFind(name) is { } column) return [(column, name)];
        if (!HasWildcards(name)) throw NotFound(name);

        var pattern = LikePattern.Parse(name) ?? throw NotFound(name);
        foreach (var nameOf in new Func<JdeColumn, string?>[] { c => c.Alias, c => c.Name, c => c.Item.FriendlyName })
        {
            var found = table.Columns.Where(c => nameOf(c) is { } n && pattern.IsMatch(n)).Select(c => (c, (string?)null)).ToList();
            if (found.Count > 0) return found;
        }

        throw NotFound(name);
    }

    private JdeColumn? TryFind(string name) =>
        table.Find(name) ?? (_byFriendlyName.TryGetValue(name, out var column) ? column : null);

    private MakiniException NotFound(string name)
    {
        if (!HasWildcards(name) && !JdeNames.CanBeColumn(name))
            return JdeNames.Invalid(name, "the name of a column", $"Get-JdeColumn {table.Name} lists the columns.");

        var nearest = NearestNames.Find(name, table.Columns, c => [c.Alias, c.Name, c.Item.FriendlyName], c => c.Item.Description);
        var hint = nearest.Count == 0 ? "" : $" The nearest: {string.Join(", ", nearest.Select(Describe))}.";
        return new MakiniException(ErrorIds.JdeColumnNotFound, $"{table.Name} has no column {name}.{hint}")
        {
            Target = name,
            RecommendedAction = $"Get-JdeColumn {table.Name} lists the columns.",
        };
    }

    private static string Describe(JdeColumn column) =>
        column.Item.FriendlyName is { } name ? $"{column.Alias} ({name})" : column.Alias;
}

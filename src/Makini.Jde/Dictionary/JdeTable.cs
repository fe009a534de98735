namespace Makini.Jde;

/// <summary>A file of JD Edwards World.</summary>
public sealed class JdeTable
{
    private readonly Dictionary<string, JdeColumn> _byName = new(StringComparer.OrdinalIgnoreCase);

    internal JdeTable(string name, string prefix, string area, string description, IReadOnlyList<JdeColumn> columns)
    {
        Name = name;
        Prefix = prefix;
        Area = area;
        Description = description;
        Columns = columns;
        Key = [.. columns.Where(c => c.KeyPosition > 0).OrderBy(c => c.KeyPosition)];
        foreach (var column in columns) AddName(column.Name, column);
        foreach (var column in columns) AddName(column.Alias, column);
    }

    /// <summary>The file's name: F0101.</summary>
    public string Name { get; }

    /// <summary>The two characters before each alias in its columns' names: AB.</summary>
    public string Prefix { get; }

    /// <summary>foundation, finance, distribution, manufacturing or assets.</summary>
    public string Area { get; }

    /// <summary>What it holds.</summary>
    public string Description { get; }

    /// <summary>Where the list of its columns comes from.</summary>
    public JdeFactSource Source { get; internal init; }

    /// <summary>All columns in the record's order.</summary>
    public IReadOnlyList<JdeColumn> Columns { get; }

    /// <summary>The columns of the primary key in its order; empty where it is not known.</summary>
    public IReadOnlyList<JdeColumn> Key { get; }

    /// <summary>Finds a column by alias (AN8) or full name (ABAN8), letter case ignored.</summary>
    /// <param name="name">The alias or the column's name.</param>
    /// <returns>The column, or null.</returns>
    public JdeColumn? Find(string name) => _byName.TryGetValue(name, out var column) ? column : null;

    /// <summary>The file's name.</summary>
    public override string ToString() => Name;

    // Of columns that share a name, as in joined files, the first has it.
    private void AddName(string name, JdeColumn column)
    {
        if (!_byName.TryGetValue(name, out _)) _byName[name] = column;
    }
}

using Makini.Jde;

namespace Makini.Sandbox.Ais;

/// <summary>Finds the columns of a table by the names that AIS uses.</summary>
internal sealed class AisColumns(JdeTable table)
{
    /// <summary>The table.</summary>
    public JdeTable Table => table;

    /// <summary>The column of F0101.AN8, or of AN8.</summary>
    /// <exception cref="AisException">There is none.</exception>
    public JdeColumn Find(string? control)
    {
        var name = control ?? "";
        var alias = name.StartsWith(table.Name + ".", StringComparison.Ordinal) ? name[(table.Name.Length + 1)..] : name;
        return table.Columns.FirstOrDefault(c => c.Alias == alias)
            ?? throw new AisException(table.Name, "018A", $"Error: {table.Name} has no column {name}", name);
    }

    /// <summary>The columns of a list: F0101.AN8|F0101.ALPH; all for none.</summary>
    public IReadOnlyList<JdeColumn> Selected(string? controls) =>
        string.IsNullOrEmpty(controls) ? table.Columns : [.. controls!.Split('|').Select(Find)];
}

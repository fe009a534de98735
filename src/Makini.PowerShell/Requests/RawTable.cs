namespace Makini.PowerShell.Requests;

/// <summary>A table of the connected system that can be read as it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ConnectionName">The connection that has it.</param>
public sealed record RawTable(string Name, string ConnectionName)
{
    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}

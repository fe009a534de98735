namespace Makini.Jde.Rows;

/// <summary>
/// What the texts of a column mean where a system says so itself, and no dictionary of JDE's. Forms that do the same are equal:
/// rows keep their class by their columns.
/// </summary>
public abstract record ValueForm
{
    /// <summary>What a text means; the text itself where it has another form.</summary>
    public abstract object? Read(string text);
}

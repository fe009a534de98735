namespace Makini.Jde.Query;

/// <summary>What a query selects from.</summary>
internal abstract class SqlSource
{
    /// <summary>The files in it.</summary>
    public abstract IReadOnlyList<TableName> Files { get; }

    /// <summary>Writes what stands behind FROM.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="columns">The columns that the statement uses.</param>
    /// <param name="libraries">Where the files are.</param>
    public abstract void Write(SqlConditionWriter writer, IReadOnlyList<JdeColumn> columns, FileLibraries libraries);

    /// <summary>The name of a column in the answer.</summary>
    public virtual string WireName(JdeColumn column, JdeRoute route) => column.Name;
}

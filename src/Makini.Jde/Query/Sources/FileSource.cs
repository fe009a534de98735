namespace Makini.Jde.Query;

/// <summary>A file.</summary>
internal sealed class FileSource(TableName name) : SqlSource
{
    public override IReadOnlyList<TableName> Files { get; } = [name];

    public override void Write(SqlConditionWriter writer, IReadOnlyList<JdeColumn> columns, FileLibraries libraries) =>
        writer.Append(libraries.Write(name));

    public override string WireName(JdeColumn column, JdeRoute route) => route == JdeRoute.Ais ? AisNames.Member(column) : column.Name;
}

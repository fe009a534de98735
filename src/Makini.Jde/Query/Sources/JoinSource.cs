namespace Makini.Jde.Query;

/// <summary>Two files joined, each column under its own label: (SELECT A.x AS x, B.y AS y FROM ... ON ...) J.</summary>
/// <param name="own">The query's own file.</param>
/// <param name="other">The other file.</param>
/// <param name="type">What becomes of rows without a counterpart.</param>
/// <param name="pairs">What must be equal: a column of the own file and one of the other.</param>
/// <param name="labels">The other file's columns by their labels.</param>
internal sealed class JoinSource(
    TableName own,
    TableName other,
    JdeJoinType type,
    IReadOnlyList<(JdeColumn Own, JdeColumn Other)> pairs,
    IReadOnlyDictionary<string, JdeColumn> labels) : SqlSource
{
    public override IReadOnlyList<TableName> Files { get; } = [own, other];

    public override void Write(SqlConditionWriter writer, IReadOnlyList<JdeColumn> columns, FileLibraries libraries)
    {
        var selected = columns.Count > 0 ? columns : [pairs[0].Own];
        writer.Append("(SELECT ").Append(string.Join(", ", selected.Select(Select)))
            .Append(" FROM ").Append(libraries.Write(own)).Append(type == JdeJoinType.Left ? " A LEFT JOIN " : " A JOIN ")
            .Append(libraries.Write(other)).Append(" B ON ")
            .Append(string.Join(" AND ", pairs.Select(p => $"A.{JdeNames.Quote(p.Own.Name)} = B.{JdeNames.Quote(p.Other.Name)}")))
            .Append(") J");
    }

    private string Select(JdeColumn column)
    {
        var label = JdeNames.Quote(column.Name);
        if (!labels.TryGetValue(column.Name, out var stored)) return $"A.{label} AS {label}";

        // JDE knows no nulls: a filter, and the key that pages go by, must find blanks where there is no counterpart.
        var name = $"B.{JdeNames.Quote(stored.Name)}";
        var blank = stored.Item.Type == JdeItemType.Text ? "''" : "0";
        return type == JdeJoinType.Left ? $"COALESCE({name}, {blank}) AS {label}" : $"{name} AS {label}";
    }
}

using System.Globalization;

namespace Makini.Jde.Query;

/// <summary>The groups of a source's rows: (SELECT GLCO, SUM(GLAA) AS SUM_AA FROM ... WHERE ... GROUP BY GLCO) G.</summary>
/// <param name="rows">The rows' query.</param>
/// <param name="columns">The groups' columns.</param>
/// <param name="where">Which rows.</param>
/// <param name="scales">The decimals of amounts: those of different currencies are added up as numbers, not as they are stored.</param>
internal sealed class GroupSource(TableQuery rows, IReadOnlyList<GroupColumn> columns, StoredCondition where, MoneyScales scales) : SqlSource
{
    /// <summary>The rows' query.</summary>
    public TableQuery Rows => rows;

    /// <summary>The groups' columns.</summary>
    public IReadOnlyList<GroupColumn> GroupColumns => columns;

    /// <summary>Which rows.</summary>
    public StoredCondition Where => where;

    public override IReadOnlyList<TableName> Files => rows.From.Files;

    public override void Write(SqlConditionWriter writer, IReadOnlyList<JdeColumn> columnsUsed, FileLibraries libraries)
    {
        writer.Append("(SELECT ");
        for (var i = 0; i < columns.Count; i++) Select(writer.Append(i == 0 ? "" : ", "), columns[i]);
        writer.Append(" FROM ");
        var needed = columns.Select(c => c.Source).OfType<JdeColumn>().Concat(where.Columns).Concat(MoneyOf(columns));
        rows.From.Write(writer, [.. needed.Distinct()], libraries);
        if (where != StoredCondition.True) writer.Append(" WHERE ").Append(where);
        var keys = columns.Where(c => c.Kind is null).Select(c => JdeNames.Quote(c.Column.Name)).ToList();
        if (keys.Count > 0) writer.Append(" GROUP BY ").Append(string.Join(", ", keys));
        writer.Append(") G");
    }

    public override string WireName(JdeColumn column, JdeRoute route)
    {
        if (route != JdeRoute.Ais) return column.Name;
        var group = columns.First(c => c.Column.Name == column.Name);
        return group.Kind is null ? AisNames.Control(group.Column) : AisNames.Result(group, AnyColumn);
    }

    /// <summary>A column to count by; none is ever null.</summary>
    public JdeColumn AnyColumn => rows.Table.Columns[0];

    private IEnumerable<JdeColumn> MoneyOf(IEnumerable<GroupColumn> all) =>
        all.Where(c => c.Kind is not null && c.Source is not null).SelectMany(c => scales.Groups(c.Source!)).SelectMany(g => g.When.Columns);

    private void Select(SqlConditionWriter writer, GroupColumn column)
    {
        var name = JdeNames.Quote(column.Column.Name);
        if (column.Kind is not { } kind)
        {
            writer.Append(name);
            return;
        }

        if (column.Source is null)
        {
            writer.Append($"COUNT(*) AS {name}");
            return;
        }

        writer.Append(Function(kind)).Append("(");
        Value(writer, column.Source);
        writer.Append($") AS {name}");
    }

    // The value with as many decimals as the currency has that has most.
    private void Value(SqlConditionWriter writer, JdeColumn column)
    {
        var name = JdeNames.Quote(column.Name);
        var groups = scales.Groups(column);
        if (groups.Count == 0)
        {
            writer.Append(name);
            return;
        }

        var most = scales.MostDecimals(column);
        string Scaled(int decimals) =>
            decimals == most ? name : $"{name} * {StoredValue.PowerOfTen(most - decimals).ToString(CultureInfo.InvariantCulture)}";
        writer.Append("CASE");
        foreach (var group in groups) writer.Append(" WHEN ").Append(group.When).Append($" THEN {Scaled(group.Decimals)}");
        writer.Append($" ELSE {Scaled(column.Item.Decimals)} END");
    }

    private static string Function(JdeAggregateKind kind) => kind switch
    {
        JdeAggregateKind.Sum => "SUM",
        JdeAggregateKind.Average => "AVG",
        JdeAggregateKind.Minimum => "MIN",
        _ => "MAX",
    };
}

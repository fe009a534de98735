namespace Makini.Jde.Query;

/// <summary>How AIS names columns.</summary>
internal static class AisNames
{
    /// <summary>The path of the data service, from AIS's own root.</summary>
    public const string Service = "dataservice";

    /// <summary>In requests: F0101.AN8.</summary>
    public static string Control(JdeColumn column) => $"{column.Table}.{column.Alias}";

    /// <summary>In the rows of an answer: F0101_AN8.</summary>
    public static string Member(JdeColumn column) => $"{column.Table}_{column.Alias}";

    /// <summary>A result in an answer: F0911.AA_SUM.</summary>
    /// <param name="column">The result.</param>
    /// <param name="counted">The column that rows are counted by.</param>
    public static string Result(GroupColumn column, JdeColumn counted) =>
        $"{Control(column.Source ?? counted)}_{Function(column.Kind!.Value)}";

    /// <summary>The name of a computation.</summary>
    public static string Function(JdeAggregateKind kind) => kind switch
    {
        JdeAggregateKind.Count => "COUNT",
        JdeAggregateKind.Sum => "SUM",
        JdeAggregateKind.Average => "AVG",
        JdeAggregateKind.Minimum => "MIN",
        _ => "MAX",
    };
}

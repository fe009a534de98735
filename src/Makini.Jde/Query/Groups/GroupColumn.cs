namespace Makini.Jde.Query;

/// <summary>A column of groups.</summary>
/// <param name="Column">As the groups' rows have it.</param>
/// <param name="Source">The column of the rows; null for a count.</param>
/// <param name="Kind">What is computed; null for a column grouped by.</param>
internal sealed record GroupColumn(JdeColumn Column, JdeColumn? Source, JdeAggregateKind? Kind)
{
    // As many digits as a Db2 for i can add up.
    private const int MostDigits = 31;

    /// <summary>A column grouped by.</summary>
    public static GroupColumn Key(JdeColumn source, int position) =>
        new(source with { KeyPosition = position, Position = position }, source, Kind: null);

    /// <summary>A result.</summary>
    /// <param name="table">The file.</param>
    /// <param name="kind">What is computed.</param>
    /// <param name="source">Of what; null for a count.</param>
    /// <param name="decimals">The decimals of the stored result.</param>
    /// <param name="position">Its place.</param>
    /// <exception cref="MakiniException"><see cref="ErrorIds.InvalidRequest"/>: it cannot be computed of the column.</exception>
    public static GroupColumn Result(JdeTable table, JdeAggregateKind kind, JdeColumn? source, int decimals, int position)
    {
        var name = kind.ToString() + source?.Alias;
        var label = (source is null ? "GROUP_ROWS" : $"{kind}_{source.Alias}").ToUpperInvariant();
        var item = source is null
            ? new JdeDataItem(name, JdeItemType.Number) { Digits = 18, FriendlyName = name, Description = "number of rows" }
            : Item(name, kind, source, decimals);
        return new GroupColumn(new JdeColumn(table.Name, label, item, position, KeyPosition: 0), source, kind);
    }

    private static JdeDataItem Item(string name, JdeAggregateKind kind, JdeColumn source, int decimals)
    {
        var isComputed = kind is JdeAggregateKind.Sum or JdeAggregateKind.Average;
        if (isComputed && source.Item.Type != JdeItemType.Number) throw CannotBeAdded(source);

        // An average has more decimals than its values: nobody can say how many.
        return source.Item with
        {
            Alias = name,
            Money = JdeMoney.None,
            Decimals = decimals,
            Digits = kind == JdeAggregateKind.Average || source.Item.Type != JdeItemType.Number ? 0 : isComputed ? MostDigits : source.Item.Digits,
            FriendlyName = source.Item.FriendlyName is { } friendly ? kind + friendly : null,
            UserDefinedCode = null,
        };
    }

    private static MakiniException CannotBeAdded(JdeColumn column) =>
        new(ErrorIds.InvalidRequest, $"{column.Alias} of {column.Table} is no number: it has no sum and no average.")
        {
            Target = column.Alias,
            RecommendedAction = "-Minimum and -Maximum take any column, -Count none.",
        };
}

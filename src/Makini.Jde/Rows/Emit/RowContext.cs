namespace Makini.Jde.Rows;

/// <summary>What the emitted method needs beside the JSON. Its fields are read by emitted code.</summary>
internal sealed class RowContext
{
    /// <summary>The columns' readers, by index in the shape.</summary>
    public readonly ColumnReader[] Readers;

    /// <summary>Finds the columns.</summary>
    public readonly RowMembers Members;

    /// <summary>Scales amounts.</summary>
    public readonly RowMoney Money;

    /// <summary>Goes into each row.</summary>
    public readonly RowOrigin Origin;

    public RowContext(RowShape shape, RowOrigin origin, ICurrencies currencies)
    {
        Readers = [.. shape.Columns.Select(c => ColumnKind.Of(c, shape.IsRaw).Create(c))];
        Members = new RowMembers([.. shape.Columns.Select(c => c.WireName)]);
        Money = new RowMoney(currencies);
        Origin = origin;
    }
}

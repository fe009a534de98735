namespace Makini.Jde.Rows;

/// <summary>What the emitted method needs beside the JSON. Its fields are read by emitted code.</summary>
internal sealed class RowContext
{
    /// <summary>The columns' readers, by index in the shape.</summary>
    public readonly ColumnReader[] Readers;

    /// <summary>Finds the columns of rows that are objects.</summary>
    public readonly ObjectMembers ByName;

    /// <summary>Finds the columns of the answer at hand.</summary>
    public RowMembers Members;

    /// <summary>Scales amounts.</summary>
    public readonly RowMoney Money;

    /// <summary>Goes into each row.</summary>
    public readonly RowOrigin Origin;

    /// <summary>The columns.</summary>
    public readonly RowShape Shape;

    public RowContext(RowShape shape, RowOrigin origin, ICurrencies currencies)
    {
        Shape = shape;
        Readers = [.. shape.Columns.Select(c => ColumnKind.Of(c, shape).Create(c))];
        ByName = new ObjectMembers([.. shape.Columns.Select(c => c.WireName)]);
        Members = ByName;
        Money = new RowMoney(currencies);
        Origin = origin;
    }
}

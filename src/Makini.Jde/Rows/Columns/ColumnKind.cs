using System.Reflection;

namespace Makini.Jde.Rows;

/// <summary>How a column is read: the one table of types, readers and the methods that emitted code calls.</summary>
/// <param name="PropertyType">The property's type.</param>
/// <param name="Read">The reader's method; it takes a <see cref="JsonCursor"/> by reference and returns the property's type.</param>
/// <param name="Create">Makes the reader.</param>
internal sealed record ColumnKind(Type PropertyType, MethodInfo Read, Func<RowColumn, ColumnReader> Create)
{
    private static readonly ColumnKind Raw = Kind(typeof(object), c => new ObjectColumnReader(c, isRaw: true));
    private static readonly ColumnKind Undescribed = Kind(typeof(object), c => new ObjectColumnReader(c, isRaw: false));
    private static readonly ColumnKind Formed = Kind(typeof(object), c => new FormedColumnReader(c));
    private static readonly ColumnKind Text = Kind(typeof(string), c => new TextColumnReader(c));
    private static readonly ColumnKind Date = Kind(typeof(DateTime?), c => new DateColumnReader(c));
    private static readonly ColumnKind Time = Kind(typeof(TimeSpan?), c => new TimeColumnReader(c));
    private static readonly ColumnKind Int32 = Kind(typeof(int), c => new IntegerColumnReader(c), nameof(IntegerColumnReader.ReadInt32));
    private static readonly ColumnKind Int64 = Kind(typeof(long), c => new IntegerColumnReader(c), nameof(IntegerColumnReader.ReadInt64));
    private static readonly ColumnKind Decimal = Kind(typeof(decimal), c => new DecimalColumnReader(c, c.Item!.Decimals));
    private static readonly ColumnKind Amount = Kind(typeof(decimal), c => new DecimalColumnReader(c, decimals: 0));
    private static readonly ColumnKind PresentedDate = Kind(typeof(DateTime?), c => new PresentedDateReader(c));
    private static readonly ColumnKind PresentedTime = Kind(typeof(TimeSpan?), c => new PresentedTimeReader(c));
    private static readonly ColumnKind PresentedNumber = Kind(typeof(decimal), c => new PresentedNumberReader(c));

    /// <summary>The kind of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="shape">The shape it is in: says in which form values come, and in which they are wanted.</param>
    /// <returns>The kind.</returns>
    public static ColumnKind Of(RowColumn column, RowShape shape)
    {
        if (column.Form is not null) return Formed;
        if (shape.IsRaw) return Raw;
        if (column.Item is not { } item) return Undescribed;
        return item.Type switch
        {
            JdeItemType.Text => Text,
            JdeItemType.Date => shape.IsPresented ? PresentedDate : Date,
            JdeItemType.Time => shape.IsPresented ? PresentedTime : Time,
            _ when item.ClrType == typeof(int) => Int32,
            _ when item.ClrType == typeof(long) => Int64,
            _ when shape.IsPresented => PresentedNumber,
            _ => item.Money == JdeMoney.None ? Decimal : Amount,
        };
    }

    private static ColumnKind Kind<TReader>(Type type, Func<RowColumn, TReader> create, string read = "Read")
        where TReader : ColumnReader => new(type, typeof(TReader).GetMethod(read)!, create);
}

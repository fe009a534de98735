namespace Makini.Jde.Export;

/// <summary>A column of the file.</summary>
/// <param name="Name">Its name, that of the rows' property.</param>
/// <param name="Item">What it holds.</param>
/// <param name="Decimals">The most decimals that any of its values has; for amounts their currencies decide.</param>
internal sealed record ExportColumn(string Name, JdeDataItem Item, int Decimals)
{
    private const int LongestDecimal = 38;
    private const int DecimalsOfUnknownNumbers = 10;

    /// <summary>The type of its values; those of dates and times may be null.</summary>
    public Type Type => Nullable.GetUnderlyingType(Item.ClrType) ?? Item.ClrType;

    /// <summary>Decimals of a number with a fixed point that any of its values fits into.</summary>
    public int Scale => Item.Digits == 0 ? Math.Max(Decimals, DecimalsOfUnknownNumbers) : Decimals;

    /// <summary>Digits of such a number. An amount in yen has all its digits before the point.</summary>
    public int Precision => Item.Digits == 0 ? LongestDecimal
        : Math.Min(LongestDecimal, Item.Money == JdeMoney.None ? Math.Max(Item.Digits, Scale + 1) : Item.Digits + Scale);
}

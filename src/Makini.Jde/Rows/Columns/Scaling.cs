namespace Makini.Jde.Rows;

/// <summary>Puts the decimal point where it belongs, exactly: no floating point, no division.</summary>
internal static class Scaling
{
    private const int MaximumDecimals = 28;

    /// <summary>An integer times 10 to the power of -<paramref name="decimals"/>.</summary>
    /// <param name="stored">The integer.</param>
    /// <param name="decimals">0 to 28.</param>
    /// <returns>The number, with that many decimals.</returns>
    public static decimal Scale(long stored, int decimals)
    {
        var magnitude = stored < 0 ? (ulong)-stored : (ulong)stored;
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, stored < 0, (byte)decimals);
    }

    /// <summary>A number times 10 to the power of -<paramref name="decimals"/>.</summary>
    /// <param name="stored">The number.</param>
    /// <param name="decimals">0 to 28.</param>
    /// <returns>The number, with that many more decimals.</returns>
    public static decimal Scale(decimal stored, int decimals) =>
        decimals == 0 ? stored : stored * new decimal(1, 0, 0, isNegative: false, (byte)Math.Min(decimals, MaximumDecimals));
}

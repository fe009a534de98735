namespace Makini.Jde.Rows;

/// <summary>The columns that say which currency a row's amounts are in.</summary>
internal static class MoneyColumns
{
    /// <summary>The row's own currency.</summary>
    public const string Currency = "CRCD";

    /// <summary>The row's company, the best first: order headers have an order company only.</summary>
    public static readonly string[] Company = ["CO", "KCO", "KCOO"];
}

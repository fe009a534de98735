using System.Runtime.CompilerServices;

namespace Makini.Jde.Rows;

/// <summary>
/// Scales the amounts of a row by its currencies: domestic ones by the company's (or else the row's) currency, foreign
/// ones by the row's. Remembers the last row's, since most rows have the same.
/// As with <see cref="ColumnReader"/>, emitted code calls its methods for many columns: they are not inlined.
/// </summary>
/// <param name="currencies">What is known of currencies.</param>
internal sealed class RowMoney(ICurrencies currencies)
{
    private string? _company;
    private string? _currency;
    private int? _domestic;
    private int? _foreign;

    /// <summary>Begins with a row's amounts.</summary>
    /// <param name="company">Its company; null or empty if it has none.</param>
    /// <param name="currency">Its currency; null or empty if it has none.</param>
    public void Settle(string? company, string? currency)
    {
        if (company == _company && currency == _currency) return;
        _company = company;
        _currency = currency;
        _foreign = DecimalsOf(currency);
        _domestic = DecimalsOf((company is null or "" ? null : currencies.OfCompany(company)) ?? currency);
    }

    /// <summary>A domestic amount of the row.</summary>
    /// <param name="stored">The stored number.</param>
    /// <param name="otherwise">The decimals where no currency is known.</param>
    /// <returns>The amount.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public decimal Domestic(decimal stored, int otherwise) => Scaling.Scale(stored, _domestic ?? otherwise);

    /// <summary>A foreign amount of the row.</summary>
    /// <param name="stored">The stored number.</param>
    /// <param name="otherwise">The decimals where no currency is known.</param>
    /// <returns>The amount.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public decimal Foreign(decimal stored, int otherwise) => Scaling.Scale(stored, _foreign ?? otherwise);

    private int? DecimalsOf(string? currency) => currency is null or "" ? null : currencies.Decimals(currency);
}

namespace Makini.Jde.Rows;

/// <summary>What decides the decimals of amounts: F0013 and F0010.</summary>
public interface ICurrencies
{
    /// <summary>The decimals of a currency.</summary>
    /// <param name="currency">Its code: JPY.</param>
    /// <returns>The decimals; null where they are not known.</returns>
    int? Decimals(string currency);

    /// <summary>The currency of a company.</summary>
    /// <param name="company">The company as stored: 00001.</param>
    /// <returns>The currency's code; null where it is not known.</returns>
    string? OfCompany(string company);
}

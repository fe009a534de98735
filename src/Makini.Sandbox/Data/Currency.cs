namespace Makini.Sandbox.Data;

/// <summary>F0013: currencies. Amounts are stored in a currency's smallest unit, so its decimals decide what they mean.</summary>
/// <param name="Code">USD</param>
/// <param name="Name">US Dollar</param>
/// <param name="Decimals">Of an amount: 2 for most, 0 for the yen, 3 for the dinar.</param>
/// <param name="PerDollar">Units of the currency for one US dollar.</param>
internal sealed record Currency(string Code, string Name, int Decimals, decimal PerDollar)
{
    public static readonly Currency Usd = new("USD", "US Dollar", 2, 1m);
    public static readonly Currency Eur = new("EUR", "Euro", 2, 0.92m);
    public static readonly Currency Jpy = new("JPY", "Japanese Yen", 0, 150m);
    public static readonly Currency Bhd = new("BHD", "Bahraini Dinar", 3, 0.376m);
    public static readonly Currency Gbp = new("GBP", "Pound Sterling", 2, 0.79m);
    public static readonly Currency Cad = new("CAD", "Canadian Dollar", 2, 1.37m);
    public static readonly Currency Sek = new("SEK", "Swedish Krona", 2, 10.4m);
    public static readonly Currency Pln = new("PLN", "Polish Zloty", 2, 3.9m);

    private static readonly Currency[] All = [Usd, Eur, Jpy, Bhd, Gbp, Cad, Sek, Pln];

    public static void Write(Library library)
    {
        var currencies = library.Open("F0013");
        foreach (var currency in All)
            currencies.Add(Calendar.SetUp, ("CRCD", currency.Code), ("DL01", currency.Name), ("CDEC", currency.Decimals));
    }

    private decimal Unit => Decimals switch { 0 => 1m, 3 => 1000m, _ => 100m };

    /// <summary>An amount in the smallest unit: 12.5 USD is 1250, 12.5 JPY is 13.</summary>
    public long Store(decimal amount) => (long)decimal.Round(amount * Unit, MidpointRounding.AwayFromZero);

    /// <summary>The stored amount for a sum in US dollars.</summary>
    public long StoreDollars(decimal dollars) => Store(dollars * PerDollar);

    /// <summary>A stored amount of this currency as one of another.</summary>
    public long Convert(long stored, Currency other) => other.StoreDollars(stored / Unit / PerDollar);
}

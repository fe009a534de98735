using Makini.Jde.Rows;

namespace Makini.Jde.Tests.Rows;

/// <summary>Dollars, yen and dinars, and a company of each.</summary>
internal sealed class Currencies : ICurrencies
{
    public static Currencies Default { get; } = new();

    public int? Decimals(string currency) => currency switch { "USD" => 2, "JPY" => 0, "BHD" => 3, _ => null };

    public string? OfCompany(string company) => company switch { "00001" => "USD", "00002" => "JPY", "00003" => "BHD", _ => null };
}

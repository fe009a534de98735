namespace Makini.Entities;

/// <summary>What a currency is worth in another.</summary>
public sealed class ExchangeRate : MakiniEntity
{
    /// <summary>The key of its currency.</summary>
    public string? CurrencyKey { get; init; }

    /// <summary>The key of its base currency.</summary>
    public string? BaseCurrencyKey { get; init; }

    /// <summary>What one unit of the currency is worth in the base currency.</summary>
    public decimal? Rate { get; init; }
}

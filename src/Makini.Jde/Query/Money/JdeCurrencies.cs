using Makini.Jde.Rows;

namespace Makini.Jde.Query;

/// <summary>The decimals of currencies (F0013) and the currencies of companies (F0010) of one system.</summary>
/// <param name="decimals">By currency.</param>
/// <param name="companies">The currency by company.</param>
internal sealed class JdeCurrencies(IReadOnlyDictionary<string, int> decimals, IReadOnlyDictionary<string, string> companies) : ICurrencies
{
    private static readonly Dictionary<string, int> NoDecimals = [];
    private static readonly Dictionary<string, string> NoCompanies = [];

    /// <summary>Nothing is known: amounts have the dictionary's decimals.</summary>
    public static JdeCurrencies None { get; } = new(NoDecimals, NoCompanies);

    /// <summary>Nothing need be known: amounts come with the decimals of their currency, whatever the dictionary says.</summary>
    public static JdeCurrencies Applied { get; } = new(NoDecimals, NoCompanies) { IsApplied = true };

    /// <summary>The connected system has put the decimal points.</summary>
    public bool IsApplied { get; private init; }

    /// <summary>Why nothing is known, for a warning; null where something is, or nobody asked.</summary>
    public string? Problem { get; private init; }

    /// <summary>All currencies and their decimals.</summary>
    public IReadOnlyDictionary<string, int> AllDecimals => decimals;

    /// <summary>All companies and their currencies.</summary>
    public IReadOnlyDictionary<string, string> AllCompanies => companies;

    /// <summary>Nothing is known because it could not be read.</summary>
    public static JdeCurrencies Unreadable(string reason) => new(NoDecimals, NoCompanies)
    {
        Problem = $"Amounts have the dictionary's decimals, whatever their currency: F0013 and F0010 cannot be read. {reason}",
    };

    /// <inheritdoc/>
    public int? Decimals(string currency) => decimals.TryGetValue(currency.Trim(' '), out var found) ? found : null;

    /// <inheritdoc/>
    public string? OfCompany(string company) => companies.TryGetValue(company.Trim(' '), out var found) ? found : null;
}

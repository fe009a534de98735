using System.Globalization;

namespace Makini.Jde.Query;

/// <summary>Reads F0013 and F0010.</summary>
internal sealed class CurrencyReader(PairReader pairs)
{
    private const int MostDecimals = 8;

    // The system has no such files, gives them to nobody, or they look otherwise: money can still be read, with a warning.
    // Any other failure (no network, a token that has expired) is the query's own.
    private static readonly HashSet<string> Bearable = new(StringComparer.Ordinal)
    {
        ErrorIds.InvalidRequest, ErrorIds.NotFound, ErrorIds.Forbidden, ErrorIds.ResponseInvalid,
        ErrorIds.JdeTableNotFound, ErrorIds.JdeColumnNotFound,
    };

    /// <summary>The currencies; those of a system that does not show them say why.</summary>
    public async Task<JdeCurrencies> ReadAsync(JdeRoute route, ICallLog log, CancellationToken cancellationToken)
    {
        try
        {
            var decimals = await PairsAsync("F0013", "CRCD", "CDEC", route, log, cancellationToken).ConfigureAwait(false);
            var companies = await PairsAsync("F0010", "CO", "CRCD", route, log, cancellationToken).ConfigureAwait(false);
            var withCurrency = companies.Where(c => c.Value.Length > 0);
            return new JdeCurrencies(Decimals(decimals), withCurrency.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal));
        }
        catch (MakiniException e) when (Bearable.Contains(e.ErrorId))
        {
            return JdeCurrencies.Unreadable(e.Message);
        }
    }

    private static Dictionary<string, int> Decimals(IReadOnlyDictionary<string, string> texts)
    {
        var decimals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var isNumber = int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (isNumber && number <= MostDecimals) decimals.Add(text.Key, number);
        }

        return decimals;
    }

    private Task<IReadOnlyDictionary<string, string>> PairsAsync(
        string table, string key, string value, JdeRoute route, ICallLog log, CancellationToken cancellationToken) =>
        pairs.ReadAsync(new JdeQuery { Table = table, Properties = [key, value] }, route, log, cancellationToken);
}

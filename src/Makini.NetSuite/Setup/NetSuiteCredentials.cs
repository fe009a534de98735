namespace Makini.NetSuite.Setup;

/// <summary>
/// What Makini is told of a NetSuite account, once. Makini's form is not published: these names are a guess, and whoever knows
/// better gives others.
/// </summary>
internal static class NetSuiteCredentials
{
    public const string AccountId = "AccountId";
    public const string ConsumerKey = "ConsumerKey";
    public const string ConsumerSecret = "ConsumerSecret";
    public const string CertificateId = "CertificateId";
    public const string PrivateKey = "PrivateKey";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        [AccountId] = "account_id",
        [ConsumerKey] = "consumer_key",
        [ConsumerSecret] = "consumer_secret",
        [CertificateId] = "certificate_id",
        [PrivateKey] = "private_key",
    };

    /// <summary>The values under the names that Makini wants.</summary>
    /// <param name="values">The values by our names.</param>
    /// <param name="others">Other names for some of them.</param>
    /// <exception cref="MakiniException">InvalidRequest: a name that is none of ours.</exception>
    public static IReadOnlyDictionary<string, string> Write(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> others)
    {
        foreach (var name in others.Keys.Where(name => !Names.ContainsKey(name)))
        {
            throw new MakiniException(ErrorIds.InvalidRequest, $"A NetSuite connection has no {name}.")
            {
                Target = name,
                RecommendedAction = $"Names: {string.Join(", ", Names.Keys)}",
            };
        }

        var chosen = new Dictionary<string, string>(Names, StringComparer.OrdinalIgnoreCase);
        foreach (var other in others) chosen[other.Key] = other.Value;
        return values.ToDictionary(value => chosen[value.Key], value => value.Value, StringComparer.Ordinal);
    }
}

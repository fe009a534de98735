namespace Makini.PowerShell.Connections;

/// <summary>
/// What a customer should have at hand when connecting a system. What Makini Link asks for is not published; this is what the
/// systems themselves want of whoever reads them.
/// </summary>
/// <param name="System">The system's name.</param>
/// <param name="Needs">What to have at hand, one a line.</param>
internal sealed record PlatformNeeds(string System, IReadOnlyList<string> Needs)
{
    /// <summary>Why such a connection stops, most often.</summary>
    public string Cause { get; private init; } = "a password was changed or has expired";

    private static readonly PlatformNeeds General = new("your system", ["the address of the system", "a user with a password that may read the data, and does not expire soon"]);

    private static readonly Dictionary<string, PlatformNeeds> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jd-edwards-world"] = new("JD Edwards World", [
            "the name or address of the IBM i (AS/400) system",
            "a user profile of the IBM i that may read the data libraries only (not QSECOFR), and whose password does not expire soon",
            "the names of the libraries with the data, the common and the security files, in the order of the library list",
            "somebody who can let Makini's addresses through the firewall",
        ]),
        ["jd-edwards-enterprise-one"] = new("JD Edwards EnterpriseOne", [
            "the address of the AIS server: https://host:port/jderest",
            "a user, password, environment and role that may use the data service",
            "somebody who can let Makini's addresses through the firewall",
        ]),
        ["netsuite"] = new("NetSuite", [
            "a login as NetSuite administrator",
            "the account id: the first part of the address <account>.app.netsuite.com",
            "the integration record's Consumer Key and Consumer Secret; NetSuite shows them once",
            "the Certificate ID from OAuth 2.0 Client Credentials (M2M) Setup, and the private key of that certificate",
        ])
        {
            Cause = "the certificate has ended (after two years at most), its mapping is gone (a refreshed sandbox loses it), or the role or the integration record was "
                + "changed. A certificate that has ended is replaced first, under Setup > Integration > OAuth 2.0 Client Credentials (M2M) Setup",
        },
    };

    /// <summary>What is known of a platform; the general text for others.</summary>
    public static PlatformNeeds Of(string? platform) =>
        platform is not null && Known.TryGetValue(platform, out var known) ? known : platform is null ? General : General with { System = platform };
}

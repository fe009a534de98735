using System.Collections.Concurrent;

namespace Makini.PowerShell.Connections;

/// <summary>The platforms seen so far, for completion.</summary>
internal static class KnownPlatforms
{
    // A cache: the list is the same for all accounts, and asking for it takes an Admin connection.
    private static readonly ConcurrentDictionary<string, string> Names = new(
        [new("jd-edwards-world", "Oracle JD Edwards World"), new("jd-edwards-enterprise-one", "JD Edwards EnterpriseOne"), new("netsuite", "NetSuite")], StringComparer.OrdinalIgnoreCase);

    /// <summary>Their keys and names, in order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Names.OrderBy(platform => platform.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>One more was seen.</summary>
    public static void Add(string key, string? name) => Names[key] = name ?? key;
}

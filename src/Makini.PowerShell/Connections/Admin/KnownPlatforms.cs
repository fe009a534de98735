using System.Collections.Concurrent;

namespace Makini.PowerShell.Connections;

/// <summary>The platforms seen so far, for completion.</summary>
internal static class KnownPlatforms
{
    // A cache: the list is the same for all accounts, and asking for it takes an Admin connection.
    private static readonly ConcurrentDictionary<string, bool> Keys = new(
        [new("jd-edwards-world", true), new("jd-edwards-enterprise-one", true), new("netsuite", true)], StringComparer.OrdinalIgnoreCase);

    /// <summary>Their keys, in order.</summary>
    public static IEnumerable<string> All => Keys.Keys.OrderBy(key => key, StringComparer.OrdinalIgnoreCase);

    /// <summary>One more was seen.</summary>
    public static void Add(string key) => Keys.TryAdd(key, true);
}

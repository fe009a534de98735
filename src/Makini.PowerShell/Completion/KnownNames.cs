using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Makini.PowerShell.Completion;

/// <summary>
/// Names that a connection's answers had in them, for completion: what somebody has listed once is offered from then on. They go
/// with the connection.
/// </summary>
internal sealed class KnownNames
{
    /// <summary>More than that nobody reads through.</summary>
    private const int Most = 2_000;

    private static readonly ConditionalWeakTable<MakiniConnection, KnownNames> Connections = new();

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Offer>> _topics = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The topic of an entity's statuses.</summary>
    public static string StatusesOf(string entity) => $"statuses of {entity}";

    /// <summary>The topic of user defined codes: 00/SS.</summary>
    public static string CodesOf(string table) => $"codes of {table}";

    /// <summary>The topic of raw tables.</summary>
    public const string RawTables = "raw tables";

    /// <summary>The topic of tables of user defined codes, as system and type: 00/SS.</summary>
    public const string CodeTables = "code tables";

    /// <summary>The topic of an account's connections, by their keys.</summary>
    public const string RemoteKeys = "remote connections";

    /// <summary>What is known of a connection.</summary>
    public static KnownNames Of(MakiniConnection connection) => Connections.GetValue(connection, static _ => new KnownNames());

    /// <summary>What is known of a topic, by name; nothing without a connection.</summary>
    public static IEnumerable<Offer> Of(MakiniConnection? connection, string topic) =>
        connection is not null && Of(connection)._topics.TryGetValue(topic, out var offers)
            ? offers.Values.OrderBy(offer => offer.Name, StringComparer.OrdinalIgnoreCase)
            : [];

    /// <summary>Keeps names of a topic.</summary>
    public void Add(string topic, IEnumerable<Offer> offers)
    {
        var known = _topics.GetOrAdd(topic, static _ => new(StringComparer.OrdinalIgnoreCase));
        foreach (var offer in offers)
        {
            if (known.Count < Most || known.ContainsKey(offer.Name)) known[offer.Name] = offer;
        }
    }
}

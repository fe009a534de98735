using System.Runtime.CompilerServices;
using Makini.Jde;
using Makini.PowerShell.Connections;
using Makini.PowerShell.State;

namespace Makini.PowerShell;

/// <summary>The dictionaries of connections: the one read from the system, else the one that came with the product.</summary>
internal static class SystemDictionaries
{
    // A cache: goes with the connection.
    private static readonly ConditionalWeakTable<MakiniConnection, Entry> Kept = new();

    /// <summary>Where the dictionary of a connection is kept.</summary>
    public static DictionaryCache CacheOf(MakiniConnection connection) => new(connection.Name, connection.BaseUri);

    /// <summary>The dictionary of a connection.</summary>
    public static JdeDictionary Of(MakiniConnection connection) => CacheOf(connection).Load() ?? JdeDictionary.BuiltIn;

    /// <summary>The same, kept in memory for who asks often; what was read since is seen.</summary>
    public static JdeDictionary Known(MakiniConnection connection)
    {
        var cache = CacheOf(connection);
        if (cache.ReadAt is not { } readAt) return JdeDictionary.BuiltIn;
        lock (Kept)
        {
            if (Kept.TryGetValue(connection, out var kept) && kept!.ReadAt == readAt) return kept.Dictionary;
            var loaded = cache.Load() ?? JdeDictionary.BuiltIn;
            Kept.Remove(connection);
            Kept.Add(connection, new Entry(readAt, loaded));
            return loaded;
        }
    }

    /// <summary>The dictionary of the connection given, or the one that came with the product.</summary>
    /// <exception cref="MakiniException">No such connection is open, or several are meant.</exception>
    public static JdeDictionary Of(ConnectionArgument[]? connection)
    {
        if (connection is null) return JdeDictionary.BuiltIn;
        var found = ConnectionResolver.Resolve(connection, RunspaceState.Current.Connections);
        return found.Count == 1
            ? Of(found[0])
            : throw new MakiniException(ErrorIds.InvalidRequest, $"Of {found.Count} connections each has a dictionary of its own.")
            {
                Target = string.Join(", ", found),
                RecommendedAction = "Name one of them.",
            };
    }

    private sealed record Entry(DateTime ReadAt, JdeDictionary Dictionary);
}

using Makini.Jde;
using Makini.PowerShell.Connections;
using Makini.PowerShell.State;
using Runspace = System.Management.Automation.Runspaces.Runspace;

namespace Makini.PowerShell;

/// <summary>The dictionaries of connections: the one read from the system, else the one that came with the product.</summary>
internal static class SystemDictionaries
{
    /// <summary>Where the dictionary of a connection is kept.</summary>
    public static DictionaryCache CacheOf(MakiniConnection connection) => new(connection.Name, connection.BaseUri);

    /// <summary>The dictionary of a connection, from where it is kept.</summary>
    public static JdeDictionary Of(MakiniConnection connection) => CacheOf(connection).Load() ?? JdeDictionary.BuiltIn;

    /// <summary>The dictionary that queries over a connection use, in memory; the one that came with the product without a connection.</summary>
    public static JdeDictionary UsedBy(MakiniConnection? connection) =>
        connection is { IsAdmin: false } ? JdeClients.Of(connection).Dictionary : JdeDictionary.BuiltIn;

    /// <summary>The dictionary of the connection given; of the default one, or the one that came with the product, where none is.</summary>
    /// <exception cref="MakiniException">No such connection is open, or several are meant.</exception>
    public static JdeDictionary Of(ConnectionArgument[]? connection)
    {
        if (connection is null) return UsedBy(Runspace.DefaultRunspace is null ? null : RunspaceState.Current.Connections.Default);
        var found = ConnectionResolver.Resolve(connection, RunspaceState.Current.Connections);
        return found.Count == 1
            ? UsedBy(found[0])
            : throw new MakiniException(ErrorIds.InvalidRequest, $"Of {found.Count} connections each has a dictionary of its own.")
            {
                Target = string.Join(", ", found),
                RecommendedAction = "Name one of them.",
            };
    }
}

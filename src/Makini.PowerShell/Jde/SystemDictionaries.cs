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

    /// <summary>The dictionary of a connection.</summary>
    public static JdeDictionary Of(MakiniConnection connection) => CacheOf(connection).Load() ?? JdeDictionary.BuiltIn;

    /// <summary>The dictionary that queries over an open connection use; the one that came with the product where none is open.</summary>
    /// <param name="name">The connection; null for the default one.</param>
    public static JdeDictionary OfOpen(string? name = null)
    {
        if (Runspace.DefaultRunspace is null) return JdeDictionary.BuiltIn;
        var open = RunspaceState.Current.Connections;
        var connection = name is null ? open.Default : open.Find(name);
        return connection is { IsAdmin: false } ? JdeClients.Of(connection).Dictionary : JdeDictionary.BuiltIn;
    }

    /// <summary>The dictionary of the connection given; of the default one, or the one that came with the product, where none is.</summary>
    /// <exception cref="MakiniException">No such connection is open, or several are meant.</exception>
    public static JdeDictionary Of(ConnectionArgument[]? connection)
    {
        if (connection is null) return OfOpen();
        var found = ConnectionResolver.Resolve(connection, RunspaceState.Current.Connections);
        return found.Count == 1
            ? JdeClients.Of(found[0]).Dictionary
            : throw new MakiniException(ErrorIds.InvalidRequest, $"Of {found.Count} connections each has a dictionary of its own.")
            {
                Target = string.Join(", ", found),
                RecommendedAction = "Name one of them.",
            };
    }
}

using System.Management.Automation;
using System.Runtime.CompilerServices;
using Makini.Jde.Query;

namespace Makini.PowerShell;

/// <summary>One JDE client a connection, so that currencies are read once; gone with the connection.</summary>
internal static class JdeClients
{
    private static readonly ConditionalWeakTable<MakiniConnection, Entry> Clients = new();

    /// <summary>The client of a connection.</summary>
    public static JdeClient Of(MakiniConnection connection)
    {
        lock (Clients)
        {
            // A connection may learn its platform only after its first queries, and the platform decides the route.
            if (Clients.TryGetValue(connection, out var known) && known.Platform == connection.Platform) return known.Client;
            var made = new Entry(connection.Platform, Make(connection));
            Clients.Remove(connection);
            Clients.Add(connection, made);
            return made.Client;
        }
    }

    /// <summary>The next query of a connection gets a client that has its dictionary anew; queries under way keep theirs.</summary>
    public static void Forget(MakiniConnection connection)
    {
        lock (Clients) Clients.Remove(connection);
    }

    private static JdeClient Make(MakiniConnection connection) => new(new JdeClientOptions
    {
        Passthrough = connection.Passthrough,
        ConnectionName = connection.Name,
        Platform = connection.Platform,
        Dictionary = SystemDictionaries.Of(connection),
        HiddenAttribute = typeof(HiddenAttribute),
    });

    private sealed record Entry(string? Platform, JdeClient Client);
}

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
            var isKnown = Clients.TryGetValue(connection, out var known);
            if (isKnown && known!.Platform == connection.Platform && known.LibraryList == connection.LibraryList) return known.Client;
            var made = new Entry(connection.Platform, connection.LibraryList, Make(connection));
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
        LibraryList = [.. connection.LibraryList.Select(l => l.ToUpperInvariant())],
        HiddenAttribute = typeof(HiddenAttribute),
    });

    private sealed record Entry(string? Platform, IReadOnlyList<string> LibraryList, JdeClient Client);
}

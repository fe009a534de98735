using System.Runtime.CompilerServices;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Connections;

/// <summary>Where a connection came from: how it was opened, and the secret that keeps its tokens.</summary>
/// <param name="Plan">How it was opened.</param>
/// <param name="Secret">The secret; null for tokens that are in no vault.</param>
internal sealed record ConnectionOrigin(ConnectionPlan Plan, VaultTokenStore? Secret)
{
    // The connection itself knows no vaults. Runspaces share connections, so they share this.
    private static readonly ConditionalWeakTable<MakiniConnection, ConnectionOrigin> Known = new();

    /// <summary>The origin of a connection that this module opened.</summary>
    public static ConnectionOrigin? Of(MakiniConnection connection) => Known.TryGetValue(connection, out var origin) ? origin : null;

    /// <summary>Remembers the origin for as long as the connection is in use.</summary>
    public static void Remember(MakiniConnection connection, ConnectionOrigin origin) => Known.Add(connection, origin);
}

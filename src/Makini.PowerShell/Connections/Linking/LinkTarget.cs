namespace Makini.PowerShell.Connections;

/// <summary>What a link is for: a new connection, one that is open here, or one of the account.</summary>
/// <param name="Name">The connection's name; null for a new one.</param>
/// <param name="Platform">The system; null where it is not known.</param>
/// <param name="IsReconnect">The customer had connected it before.</param>
/// <param name="Open">The connection, where it is open.</param>
internal sealed record LinkTarget(string? Name, string? Platform, bool IsReconnect, MakiniConnection? Open = null)
{
    /// <summary>A system that nobody has connected yet.</summary>
    public static LinkTarget New { get; } = new(Name: null, Platform: null, IsReconnect: false);

    /// <summary>A connection that is open here.</summary>
    public static LinkTarget Of(MakiniConnection open) => new(open.Name, open.Platform, IsReconnect: true, open);

    /// <summary>A connection of the account. One that is pending was never connected.</summary>
    public static LinkTarget Of(RemoteConnection remote) => new(
        remote.Name ?? remote.Key, remote.Platform, !string.Equals(remote.Status, "Pending", StringComparison.OrdinalIgnoreCase));
}

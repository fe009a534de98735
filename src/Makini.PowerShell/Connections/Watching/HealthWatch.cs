namespace Makini.PowerShell.Connections;

/// <summary>Remembers how each connection was, and tells what has changed.</summary>
internal sealed class HealthWatch
{
    private readonly Dictionary<MakiniConnection, string?> _known = [];

    /// <summary>
    /// What has changed since the last look; null if nothing has. The first look tells of a connection only if it is not
    /// healthy. An answer to too many requests tells nothing of the connection.
    /// </summary>
    public ConnectionChange? Look(MakiniConnection connection, ConnectionHealth health, DateTimeOffset now)
    {
        if (health.ErrorId == ErrorIds.RateLimited) return null;
        var isFirst = !_known.TryGetValue(connection, out var was);
        _known[connection] = health.Status;
        var isChange = isFirst ? !health.IsHealthy : !string.Equals(was, health.Status, StringComparison.OrdinalIgnoreCase);
        return isChange ? new ConnectionChange(connection.Name, was, health.Status, now, health) : null;
    }
}

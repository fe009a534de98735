namespace Makini.PowerShell.Connections;

/// <summary>Remembers how each connection was, and tells what has changed.</summary>
internal sealed class HealthWatch
{
    // By name: a connection that was connected again is another object.
    private readonly Dictionary<string, (string? Status, bool IsTokenRefused)> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What has changed since the last look; null if nothing has. The first look tells of a connection only if it is not
    /// healthy. An answer to too many requests tells nothing of the connection. Whether Makini is away or refuses the token is one status
    /// and two things to do: the one after the other is a change.
    /// </summary>
    public ConnectionChange? Look(ConnectionHealth health, DateTimeOffset now)
    {
        if (health.ErrorId == ErrorIds.RateLimited) return null;
        var isFirst = !_known.TryGetValue(health.Name, out var was);
        var isTokenRefused = health.ErrorId == ErrorIds.TokenExpired;
        _known[health.Name] = (health.Status, isTokenRefused);
        var isChange = isFirst ? !health.IsHealthy : isTokenRefused != was.IsTokenRefused || !string.Equals(was.Status, health.Status, StringComparison.OrdinalIgnoreCase);
        return isChange ? new ConnectionChange(health.Name, was.Status, health.Status, now, health) : null;
    }
}

namespace Makini.PowerShell.Connections;

/// <summary>The health of a connection has changed.</summary>
/// <param name="Name">The connection's name.</param>
/// <param name="Was">Its status before; null where it was not known yet.</param>
/// <param name="Is">Its status now: inprogress, done, fulldone, error, fail or unreachable.</param>
/// <param name="Since">When the change was seen.</param>
/// <param name="Health">All that is known of it now.</param>
public sealed record ConnectionChange(string Name, string? Was, string? Is, DateTimeOffset Since, ConnectionHealth Health)
{
    /// <summary>It is healthy now.</summary>
    public bool IsHealthy => Health.IsHealthy;

    /// <summary>The customer must go through the connection flow again.</summary>
    public bool RequiresReauthorization => Health.RequiresReauthorization;

    /// <summary>Why it is not healthy; null where it is.</summary>
    public string? Reason => Health.Reason;

    /// <summary>What to do about it; null where it is healthy.</summary>
    public string? RecommendedAction => Health.RecommendedAction;
}

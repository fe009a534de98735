namespace Makini.PowerShell.Connections;

/// <summary>A connection as the report tells of it.</summary>
/// <param name="Customer">Whose it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Platform">The connected system.</param>
/// <param name="State">How it is, in the service's words.</param>
/// <param name="LastSync">When its data was last synchronised.</param>
/// <param name="TokenExpiresAt">When its token ends.</param>
/// <param name="Urgency">What it wants.</param>
/// <param name="Reason">Why; null where it is well.</param>
/// <param name="Action">What to do; null where nothing is to do.</param>
internal sealed record ReportEntry(
    string Customer,
    string Name,
    string? Platform,
    string? State,
    DateTimeOffset? LastSync,
    DateTimeOffset? TokenExpiresAt,
    ReportUrgency Urgency,
    string? Reason,
    string? Action)
{
    private const string CustomerName = "customer";
    private static readonly TimeSpan TokenWarning = TimeSpan.FromDays(7);
    private static readonly TimeSpan OldAge = TimeSpan.FromDays(2);

    /// <summary>A connection that was asked how it is.</summary>
    public static ReportEntry From(ConnectionHealth health, DateTimeOffset now)
    {
        var entry = new ReportEntry(
            health.Customer ?? health.Name, health.Name, health.Platform, health.Status, health.LastSync, health.TokenExpiresAt, ReportUrgency.Well, health.Reason, health.RecommendedAction ?? health.Notice);
        if (health.RequiresReauthorization) return entry with { Urgency = ReportUrgency.Reconnect };
        if (health.ErrorId is not null) return entry with { Urgency = ReportUrgency.Unreachable };
        if (!health.IsHealthy) return entry with { Urgency = ReportUrgency.Failed };

        // Of a certificate whose end is known there is a notice only when it is near.
        return health is { CertificateExpiresAt: not null, Notice: not null } ? entry with { Urgency = ReportUrgency.CertificateEnds } : entry.Aged(now);
    }

    /// <summary>A connection of the account, as the Admin API tells of it.</summary>
    public static ReportEntry From(RemoteConnection remote, DateTimeOffset now)
    {
        var name = remote.Name ?? remote.Key;
        var customer = remote.Metadata.FirstOrDefault(item => string.Equals(item.Key, CustomerName, StringComparison.OrdinalIgnoreCase)).Value;
        var entry = new ReportEntry(
            customer ?? name, name, remote.Platform, remote.SyncStatus, remote.LastSync, remote.TokenExpiresAt, ReportUrgency.Well, remote.Reason, remote.RecommendedAction);
        if (remote.RequiresReauthorization) return entry with { Urgency = ReportUrgency.Reconnect };
        if (IsStatus(remote, "Inactive")) return entry.Wanting(ReportUrgency.Failed, "It is inactive: the account has no credits for it.", "Activate it in Makini's dashboard.", remote.Status);
        if (IsStatus(remote, "Pending")) return entry.Wanting(ReportUrgency.Pending, "The customer has not finished connecting.", $"Remind the customer: New-MakiniLink {CommandWord.Of(name)}.", remote.Status);
        return remote.Reason is null ? entry.Aged(now) : entry with { Urgency = ReportUrgency.Failed };
    }

    private static bool IsStatus(RemoteConnection remote, string status) => string.Equals(remote.Status, status, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is well may not stay so.</summary>
    private ReportEntry Aged(DateTimeOffset now)
    {
        if (TokenExpiresAt - now < TokenWarning) return Wanting(ReportUrgency.TokenEnds, "Its token ends soon.", $"Update-MakiniToken {CommandWord.Of(Name)}", State);
        if (now - LastSync > OldAge) return Wanting(ReportUrgency.OldData, "No synchronisation has ended for days.", "Look at it in Makini's dashboard; ask Makini's support.", State);
        return this;
    }

    private ReportEntry Wanting(ReportUrgency urgency, string reason, string action, string? state) =>
        this with { Urgency = urgency, Reason = reason, Action = action, State = state };
}

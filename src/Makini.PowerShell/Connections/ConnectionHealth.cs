using Makini.Connections;
using Makini.NetSuite.Setup;

namespace Makini.PowerShell.Connections;

/// <summary>What Test-MakiniConnection found.</summary>
public sealed record ConnectionHealth
{
    private const string Account = "account";
    private const string NetSuite = "netsuite";
    private const string Unreachable = "unreachable";
    private static readonly string[] HealthyStates = ["done", "fulldone", "inprogress", Account];

    /// <summary>The connection's name.</summary>
    public required string Name { get; init; }

    /// <summary>The customer, as the service tells; null where it tells none.</summary>
    public string? Customer { get; init; }

    /// <summary>Makini answered, and its last synchronisation with the system, where there is one, went well or is going on.</summary>
    public bool IsHealthy => HealthyStates.Contains(Status, StringComparer.OrdinalIgnoreCase);

    /// <summary>The last synchronisation is over, and went well.</summary>
    public bool IsSynchronized => SyncStates.AreSynchronized(Status);

    /// <summary>The state of the synchronisation (inprogress, done, fulldone, error, fail), fail also where an error said it, account for one that answers, or unreachable.</summary>
    public string? Status { get; init; }

    /// <summary>The state of the synchronisation as the service told it; null where it told nothing.</summary>
    public string? SyncStatus { get; init; }

    /// <summary>The connected system.</summary>
    public string? Platform { get; init; }

    /// <summary>How long the answer took; null where none came.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>When the data was last synchronised, as far as is known.</summary>
    public DateTimeOffset? LastSync { get; init; }

    /// <summary>When the token used last ends; null where it does not tell.</summary>
    public DateTimeOffset? TokenExpiresAt { get; init; }

    /// <summary>The customer must go through the connection flow again.</summary>
    public bool RequiresReauthorization { get; init; }

    /// <summary>Why it is not healthy; null where it is.</summary>
    public string? Reason { get; init; }

    /// <summary>What to do about it; null where it is healthy.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>When the certificate ends by which Makini logs in to the system; null where nobody said.</summary>
    public DateTimeOffset? CertificateExpiresAt { get; init; }

    /// <summary>What will end the connection some day; null where nothing is known.</summary>
    public string? Notice { get; init; }

    /// <summary>Where the call failed: the error's id.</summary>
    public string? ErrorId { get; init; }

    internal static ConnectionHealth From(MakiniConnection connection, IntegrationStatus status, TimeSpan latency) => new()
    {
        Name = connection.Name,
        Customer = connection.Integration?.CompanyName,
        Status = connection.State,
        SyncStatus = status.SyncStatus,
        Platform = connection.Platform,
        Latency = latency,
        LastSync = status.SyncUpdatedAt,
        TokenExpiresAt = connection.TokenExpiresAt,
        CertificateExpiresAt = connection.CertificateExpiresAt,
        Notice = NoticeOf(connection),
        RequiresReauthorization = SyncStates.RequireReauthorization(connection.State),
        Reason = connection.StateReason,
        RecommendedAction = SyncStates.ActionFor(connection.State, connection.Name),
    };

    internal static ConnectionHealth OfAccount(MakiniConnection connection, TimeSpan latency) => new()
    {
        Name = connection.Name,
        Customer = connection.Integration?.CompanyName,
        Status = Account,
        Latency = latency,
        TokenExpiresAt = connection.TokenExpiresAt,
    };

    internal static ConnectionHealth From(MakiniConnection connection, MakiniException failure) => new()
    {
        Name = connection.Name,
        Customer = connection.Integration?.CompanyName,
        Status = failure.RequiresReauthorization ? SyncStates.Refused : Unreachable,
        Platform = connection.Platform,
        LastSync = connection.LastSync,
        TokenExpiresAt = connection.TokenExpiresAt,
        CertificateExpiresAt = connection.CertificateExpiresAt,
        Notice = NoticeOf(connection),
        RequiresReauthorization = failure.RequiresReauthorization,
        ErrorId = failure.ErrorId,
        Reason = failure.Message,
        RecommendedAction = failure.RecommendedAction,
    };

    private static string? NoticeOf(MakiniConnection connection) => string.Equals(connection.Platform, NetSuite, StringComparison.OrdinalIgnoreCase)
        ? NetSuiteNotices.Of(connection.CertificateExpiresAt, DateTimeOffset.UtcNow)
        : null;
}

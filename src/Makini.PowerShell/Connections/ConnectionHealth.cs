namespace Makini.PowerShell.Connections;

/// <summary>What Test-MakiniConnection found.</summary>
public sealed record ConnectionHealth
{
    private const string Account = "account";
    private static readonly string[] HealthyStates = ["done", "fulldone", "inprogress", Account];

    /// <summary>The connection's name.</summary>
    public required string Name { get; init; }

    /// <summary>Makini answered, and its last synchronisation with the system, where there is one, went well or is going on.</summary>
    public bool IsHealthy => HealthyStates.Contains(Status, StringComparer.OrdinalIgnoreCase);

    /// <summary>The state of the synchronisation (inprogress, done, fulldone, error, fail), account for one that answers, or unreachable.</summary>
    public string? Status { get; init; }

    /// <summary>The connected system.</summary>
    public string? Platform { get; init; }

    /// <summary>How long the answer took; null where none came.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>When the data was last synchronised.</summary>
    public DateTimeOffset? LastSync { get; init; }

    /// <summary>The customer must go through the connection flow again.</summary>
    public bool RequiresReauthorization { get; init; }

    /// <summary>Where the call failed: the error's id.</summary>
    public string? ErrorId { get; init; }

    /// <summary>Where the call failed: why.</summary>
    public string? Message { get; init; }

    internal static ConnectionHealth From(MakiniConnection connection, IntegrationStatus status, TimeSpan latency) => new()
    {
        Name = connection.Name,
        Status = status.SyncStatus,
        Platform = connection.Platform,
        Latency = latency,
        LastSync = status.SyncUpdatedAt,
        RequiresReauthorization = status.RequiresReauthorization,
    };

    internal static ConnectionHealth OfAccount(MakiniConnection connection, TimeSpan latency) => new()
    {
        Name = connection.Name,
        Status = Account,
        Latency = latency,
    };

    internal static ConnectionHealth From(MakiniConnection connection, MakiniException failure) => new()
    {
        Name = connection.Name,
        Status = "unreachable",
        Platform = connection.Platform,
        RequiresReauthorization = failure.RequiresReauthorization,
        ErrorId = failure.ErrorId,
        Message = failure.Message,
    };
}

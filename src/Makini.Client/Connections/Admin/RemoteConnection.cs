namespace Makini;

/// <summary>One of the account's connections, as the Admin API tells of it. All of it but the key may be missing.</summary>
public sealed record RemoteConnection
{
    /// <summary>Its key in the Admin API.</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The customer's address.</summary>
    public string? Email { get; init; }

    /// <summary>Pending, Active ... as the service says it.</summary>
    public string? Status { get; init; }

    /// <summary>The connected system: jd-edwards-world, netsuite ...</summary>
    public string? Platform { get; init; }

    /// <summary>inprogress, done, fulldone, error, or fail: the system refuses its credentials.</summary>
    public string? SyncStatus { get; init; }

    /// <summary>The system refuses the credentials that Makini holds: the customer must connect it again.</summary>
    public bool RequiresReauthorization { get; init; }

    /// <summary>Why its data does not come; null where it does.</summary>
    public string? Reason { get; init; }

    /// <summary>What to do about it; null where nothing is to do.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>When its data was last synchronised.</summary>
    public DateTimeOffset? LastSync { get; init; }

    /// <summary>When its token ends, where it is open in this session; the Admin API does not tell.</summary>
    public DateTimeOffset? TokenExpiresAt { get; init; }

    /// <summary>How long the service took to tell its status last, where it is open in this session.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>When the customer connected it.</summary>
    public DateTimeOffset? ConnectedAt { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The account's own names and values for it.</summary>
    public IReadOnlyDictionary<string, string?> Metadata { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}

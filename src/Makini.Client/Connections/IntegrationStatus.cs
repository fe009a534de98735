using Makini.Connections;

namespace Makini;

/// <summary>What GET /api/integrations/current tells of a connection. All of it may be missing.</summary>
/// <param name="Id">Makini's id of the integration.</param>
/// <param name="CompanyName">The customer.</param>
/// <param name="Email">The customer's address.</param>
/// <param name="Provider">The connected system: jd-edwards-world, netsuite ...</param>
/// <param name="SyncStatus">inprogress, done, fulldone, error, or fail: the system refuses its credentials.</param>
/// <param name="SyncUpdatedAt">When the data was last synchronised.</param>
/// <param name="UpdatedAt">When the integration was last changed.</param>
public sealed record IntegrationStatus(
    string? Id,
    string? CompanyName,
    string? Email,
    string? Provider,
    string? SyncStatus,
    DateTimeOffset? SyncUpdatedAt,
    DateTimeOffset? UpdatedAt)
{
    /// <summary>The system refuses the credentials that Makini holds: the customer must go through the connection flow again.</summary>
    public bool RequiresReauthorization => SyncStates.RequireReauthorization(SyncStatus);
}

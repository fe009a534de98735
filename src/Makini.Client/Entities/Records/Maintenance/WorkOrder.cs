namespace Makini.Entities;

/// <summary>Work on an asset, planned or done.</summary>
public sealed class WorkOrder : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its status, as the connected system calls it.</summary>
    public string? Status { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of the one it belongs to.</summary>
    public string? ParentKey { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its asset.</summary>
    public string? AssetKey { get; init; }

    /// <summary>The key of its account.</summary>
    public string? AccountKey { get; init; }

    /// <summary>The key of its service request.</summary>
    public string? ServiceRequestKey { get; init; }

    /// <summary>The key of its preventive maintenance.</summary>
    public string? PmKey { get; init; }

    /// <summary>The key of its team.</summary>
    public string? TeamKey { get; init; }

    /// <summary>The key of the labor who is to do it.</summary>
    public string? LaborAssignedKey { get; init; }

    /// <summary>The key of the user who approved it.</summary>
    public string? UserApprovedKey { get; init; }

    /// <summary>The key of its downtime.</summary>
    public string? AssetDowntimeKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>What is to be done.</summary>
    public string? Instructions { get; init; }

    /// <summary>How urgent it is, as the connected system calls it.</summary>
    public string? Severity { get; init; }

    /// <summary>How long it should take; the unit is the connected system's.</summary>
    public decimal? EstimatedTime { get; init; }

    /// <summary>The name of the role.</summary>
    public string? RoleName { get; init; }

    /// <summary>The name of its category.</summary>
    public string? CategoryName { get; init; }

    /// <summary>The key of its storeroom.</summary>
    public string? StoreroomKey { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it is planned for.</summary>
    public DateTimeOffset? ScheduledAt { get; init; }

    /// <summary>How long it took; the unit is the connected system's.</summary>
    public decimal? ActualTime { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>What was found and done.</summary>
    public string? CompletionRemarks { get; init; }

    /// <summary>The steps.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; init; } = [];

    /// <summary>Files about it.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>Who works on it.</summary>
    public IReadOnlyList<WorkResource> Resources { get; init; } = [];

    /// <summary>How many materials it has.</summary>
    public long? MaterialCount { get; init; }
}

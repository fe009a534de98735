namespace Makini.Entities;

/// <summary>What somebody asks maintenance for.</summary>
public sealed class ServiceRequest : MakiniEntity
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its location.</summary>
    public string? LocationKey { get; init; }

    /// <summary>The key of its storeroom.</summary>
    public string? StoreroomKey { get; init; }

    /// <summary>The key of its asset.</summary>
    public string? AssetKey { get; init; }

    /// <summary>The key of its work order.</summary>
    public string? WorkOrderKey { get; init; }

    /// <summary>The key of its team.</summary>
    public string? TeamKey { get; init; }

    /// <summary>The key of the user who asked for it.</summary>
    public string? UserRequestedKey { get; init; }

    /// <summary>The key of the user who approved it.</summary>
    public string? UserApprovedKey { get; init; }

    /// <summary>The key of the labor who is to do it.</summary>
    public string? LaborAssignedKey { get; init; }

    /// <summary>Files about it.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>How urgent it is, as the connected system calls it.</summary>
    public string? Severity { get; init; }

    /// <summary>How long it should take; the unit is the connected system's.</summary>
    public decimal? EstimatedTime { get; init; }

    /// <summary>The name of the role.</summary>
    public string? RoleName { get; init; }

    /// <summary>The name of its category.</summary>
    public string? CategoryName { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

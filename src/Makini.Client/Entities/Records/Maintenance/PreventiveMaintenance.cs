namespace Makini.Entities;

/// <summary>Work that comes again, by time or by meter.</summary>
public sealed class PreventiveMaintenance : MakiniEntity
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Its status, as the connected system calls it.</summary>
    public string? Status { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The keys of its assets.</summary>
    public IReadOnlyList<string> AssetKeys { get; init; } = [];

    /// <summary>The key of its team.</summary>
    public string? TeamKey { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its account.</summary>
    public string? AccountKey { get; init; }

    /// <summary>How urgent it is, as the connected system calls it.</summary>
    public string? Severity { get; init; }

    /// <summary>The key of the labor who is to do it.</summary>
    public string? LaborAssignedKey { get; init; }

    /// <summary>How long it should take; the unit is the connected system's.</summary>
    public decimal? EstimatedTime { get; init; }

    /// <summary>The name of the role.</summary>
    public string? RoleName { get; init; }

    /// <summary>The name of its category.</summary>
    public string? CategoryName { get; init; }

    /// <summary>Files about it.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>The keys of its asset templates.</summary>
    public IReadOnlyList<string> AssetTemplateKeys { get; init; } = [];

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The code of its category.</summary>
    public string? CategoryCode { get; init; }

    /// <summary>Materials are needed for it.</summary>
    public bool? RequiresMaterials { get; init; }

    /// <summary>What makes it due.</summary>
    public IReadOnlyList<WorkTrigger> Triggers { get; init; } = [];

    /// <summary>The steps.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; init; } = [];

    /// <summary>Who works on it.</summary>
    public IReadOnlyList<WorkResource> Resources { get; init; } = [];
}

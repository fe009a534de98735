namespace Makini.Entities;

/// <summary>A time in which an asset did not run.</summary>
public sealed class AssetDowntime : MakiniEntity
{
    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its asset.</summary>
    public string? AssetKey { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The name of its category.</summary>
    public string? CategoryName { get; init; }

    /// <summary>How urgent it is, as the connected system calls it.</summary>
    public string? Severity { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }
}

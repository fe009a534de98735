namespace Makini.Entities;

/// <summary>What makes preventive maintenance due.</summary>
public sealed class WorkTrigger : MakiniRecord
{
    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>How often.</summary>
    public string? Interval { get; init; }

    /// <summary>It comes again.</summary>
    public bool? Recurring { get; init; }

    /// <summary>What must be the case.</summary>
    public string? Condition { get; init; }
}

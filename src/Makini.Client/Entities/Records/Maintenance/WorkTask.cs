namespace Makini.Entities;

/// <summary>A step of work.</summary>
public sealed class WorkTask : MakiniRecord
{
    /// <summary>Its key in Makini.</summary>
    public string? Key { get; init; }

    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of the one it belongs to.</summary>
    public string? ParentKey { get; init; }

    /// <summary>Its place among others, as the connected system calls it.</summary>
    public string? Priority { get; init; }

    /// <summary>What is to be ticked off.</summary>
    public IReadOnlyList<string> CheckList { get; init; } = [];
}

namespace Makini.Entities;

/// <summary>A file about one or more records.</summary>
public sealed class Document : MakiniEntity
{
    /// <summary>The name of the file.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The keys of the records it is about.</summary>
    public IReadOnlyList<string> EntityKeys { get; init; } = [];

    /// <summary>Where it can be read.</summary>
    public string? Url { get; init; }

    /// <summary>Its media type: image/png.</summary>
    public string? ContentType { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }
}

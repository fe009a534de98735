namespace Makini.Entities;

/// <summary>A project with a budget.</summary>
public sealed class Project : MakiniEntity
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The key of its status.</summary>
    public string? StatusKey { get; init; }

    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The key of its account.</summary>
    public string? AccountKey { get; init; }

    /// <summary>How much may be spent.</summary>
    public decimal? Budget { get; init; }
}

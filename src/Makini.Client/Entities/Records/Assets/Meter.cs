namespace Makini.Entities;

/// <summary>A meter on assets: hours run, pieces made.</summary>
public sealed class Meter : MakiniEntity
{
    /// <summary>The key of its site.</summary>
    public string? SiteKey { get; init; }

    /// <summary>The keys of its assets.</summary>
    public IReadOnlyList<string> AssetKeys { get; init; } = [];

    /// <summary>The name of its unit of measure.</summary>
    public string? UomName { get; init; }

    /// <summary>The key of its unit of measure.</summary>
    public string? UomKey { get; init; }

    /// <summary>What it showed last.</summary>
    public decimal? LastReading { get; init; }

    /// <summary>When it was last read.</summary>
    public DateTimeOffset? LastReadingAt { get; init; }
}

namespace Makini;

/// <summary>A system that Makini connects. The service does not say what it tells of one, so all of it is kept.</summary>
public sealed record MakiniPlatform
{
    /// <summary>What it is called in other places: jd-edwards-world, netsuite ...</summary>
    public required string Key { get; init; }

    /// <summary>Its name for people.</summary>
    public string? Name { get; init; }

    /// <summary>All that the service tells of it, by its names.</summary>
    public IReadOnlyDictionary<string, string?> Properties { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}

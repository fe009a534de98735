namespace Makini.Entities;

/// <summary>What a meter showed at some time.</summary>
public sealed class MeterReading : MakiniEntity
{
    /// <summary>The key of its asset.</summary>
    public string? AssetKey { get; init; }

    /// <summary>The key of its meter.</summary>
    public string? MeterKey { get; init; }

    /// <summary>What it showed.</summary>
    public decimal? Reading { get; init; }
}

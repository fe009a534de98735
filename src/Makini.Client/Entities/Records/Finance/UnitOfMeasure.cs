namespace Makini.Entities;

/// <summary>A unit of measure.</summary>
public sealed class UnitOfMeasure : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The key of the unit that its rate refers to.</summary>
    public string? RateBaseKey { get; init; }

    /// <summary>How many of the unit it refers to it is.</summary>
    public decimal? Rate { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }
}

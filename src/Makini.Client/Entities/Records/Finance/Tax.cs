namespace Makini.Entities;

/// <summary>A tax.</summary>
public sealed class Tax : MakiniEntity
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind, as the connected system calls it.</summary>
    public string? Type { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The tax in percent.</summary>
    public decimal? TaxPercentage { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }
}

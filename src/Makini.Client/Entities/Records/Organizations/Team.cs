namespace Makini.Entities;

/// <summary>People who work together.</summary>
public sealed class Team : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its account.</summary>
    public string? AccountKey { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }
}

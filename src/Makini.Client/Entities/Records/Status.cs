namespace Makini.Entities;

/// <summary>A status that the records of an entity may have.</summary>
public sealed class Status : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The key of its organization.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>The key of the status it is a part of.</summary>
    public string? ParentKey { get; init; }

    /// <summary>A part of its code.</summary>
    public string? SubCode { get; init; }

    /// <summary>What it is a status of.</summary>
    public string? Scope { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }
}

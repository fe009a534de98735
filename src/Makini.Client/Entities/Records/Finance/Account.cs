namespace Makini.Entities;

/// <summary>An account that costs are booked on.</summary>
public sealed class Account : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Since when it can be booked on.</summary>
    public DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>Until when it can be booked on.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

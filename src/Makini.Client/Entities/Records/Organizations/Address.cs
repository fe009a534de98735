namespace Makini.Entities;

/// <summary>A postal address.</summary>
public sealed class Address : MakiniRecord
{
    /// <summary>The country.</summary>
    public string? Country { get; init; }

    /// <summary>Street and number, line by line.</summary>
    public IReadOnlyList<string> AddressLines { get; init; } = [];

    /// <summary>Who lives or works there.</summary>
    public string? Addressee { get; init; }

    /// <summary>The state or province.</summary>
    public string? State { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The postal code.</summary>
    public string? PostCode { get; init; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

namespace Makini.Entities;

/// <summary>Somebody to turn to.</summary>
public sealed class Contact : MakiniRecord
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What he or she does.</summary>
    public string? Position { get; init; }

    /// <summary>The phone numbers.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>The mail addresses.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }

    /// <summary>It is taken where none is said.</summary>
    public bool? IsDefault { get; init; }
}

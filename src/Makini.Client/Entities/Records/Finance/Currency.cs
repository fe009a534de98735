namespace Makini.Entities;

/// <summary>A currency.</summary>
public sealed class Currency : MakiniEntity
{
    /// <summary>Its code in the connected system.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Amounts of other currencies are converted to it.</summary>
    public bool? IsBase { get; init; }

    /// <summary>It is in use.</summary>
    public bool? IsActive { get; init; }
}

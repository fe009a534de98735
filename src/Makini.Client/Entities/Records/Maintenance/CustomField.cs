namespace Makini.Entities;

/// <summary>A field that the connected system has besides.</summary>
public sealed class CustomField : MakiniEntity
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
